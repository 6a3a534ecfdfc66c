/** What the lines mean, each drawn as it is on the picture. */
import { useWords } from '#ui/words.tsx';
import { type LineKind, lineKinds } from '../kinds.ts';
import css from './network.module.css';

const drawn: Record<LineKind, string> = {
  dependency: 'M2 8L32 8M26 4L34 8L26 12',
  shared: 'M2 12Q18 -2 34 12',
  clash: 'M2 8L14 8M14 3L14 13M22 3L22 13M22 8L34 8',
};

export function NetworkLegend() {
  const t = useWords();
  return (
    <ul className={css.legend}>
      {lineKinds.map((kind) => (
        <li key={kind}>
          <svg width="36" height="16" aria-hidden="true">
            <path className={css[kind]} d={drawn[kind]} />
          </svg>
          {t(`netmap.legend.${kind}`)}
        </li>
      ))}
      <li>
        <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
          <circle className={css.ring} r="10" />
          <circle className={css.dot} r="6" />
        </svg>
        {t('netmap.unsettledLegend')}
      </li>
    </ul>
  );
}

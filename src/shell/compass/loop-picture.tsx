/** The loop with live counts: values → principles → decisions → conflicts → the values layer → and back to the principles. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LoopCounts } from '#learning/loop/loop.ts';
import { type Shape, Station } from '#ui/station.tsx';
import { useWords, type Words } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './loop-picture.module.css';

interface Place {
  key: string;
  to: string;
  search?: Record<string, unknown>;
  count: number;
  about: string;
  /** Something waits here. */
  waits: boolean;
}

const placesOf = (t: Words, it: LoopCounts): Place[] => [
  {
    key: 'values',
    to: '/compass',
    count: it.values.adopted,
    about: it.values.drafts > 0 ? t('loop.drafts', { count: it.values.drafts }) : t('loop.valuesAbout'),
    waits: it.values.adopted === 0,
  },
  {
    key: 'principles',
    to: '/compass',
    count: it.principles.inForce,
    about: it.principles.unused > 0 ? t('loop.unused', { count: it.principles.unused }) : t('loop.principlesAbout'),
    waits: it.principles.inForce === 0,
  },
  {
    key: 'decisions',
    to: '/log',
    count: it.decisions.lately,
    about: t('loop.citing', { count: it.decisions.citing }),
    waits: false,
  },
  {
    key: 'conflicts',
    to: '/conflicts',
    count: it.conflicts.open,
    about:
      it.conflicts.overdue > 0
        ? t('loop.overdue', { count: it.conflicts.overdue })
        : t('loop.held', { count: it.conflicts.held }),
    waits: it.conflicts.open > 0,
  },
  {
    key: 'valuesLayer',
    to: '/circle',
    count: it.valuesLayer.waiting + it.valuesLayer.raised + it.valuesLayer.proposals,
    about: t('loop.proposals', { count: it.valuesLayer.proposals }),
    waits: it.valuesLayer.waiting + it.valuesLayer.proposals > 0,
  },
  {
    key: 'revised',
    to: '/compass',
    count: it.revised.lately,
    about:
      it.loopTime.days === null
        ? t('loop.noTime', { count: it.loopTime.needed })
        : t('loop.time', { count: Math.round(it.loopTime.days) }),
    waits: false,
  },
];

const shapeOf = ({ count, waits }: Place): Shape => (waits ? 'open' : count > 0 ? 'full' : 'dashed');

export function LoopPicture() {
  const t = useWords();
  const client = useClient();
  const loop = useQuery({ queryKey: ['loop', 'show'], queryFn: () => client.loop.show({}) }).data;
  if (!loop) return <div className={css.room} />;
  return (
    <nav className={css.loop} aria-label={t('loop.label')}>
      <ol>
        {placesOf(t, loop).map((place) => (
          <li key={place.key}>
            <Link to={place.to as never} search={place.search as never}>
              <span className={css.station}>
                <Station shape={shapeOf(place)} size={22} color="var(--thread)" />
              </span>
              <span className={css.count}>{place.count}</span>
              <span className={css.name}>{t(`loop.${place.key}`)}</span>
            </Link>
            <span className={css.about}>{place.about}</span>
          </li>
        ))}
      </ol>
      <p className={css.back}>{t('loop.back')}</p>
    </nav>
  );
}

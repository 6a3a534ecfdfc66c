/** Beside rules that are being written: what they would say of the latest decisions, before they are in force. */
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import type { Tried } from './tried.ts';
import { ZoneMark } from './zone-mark.tsx';
import css from './zones.module.css';

const shown = 12;

export function Trial({ tried }: { tried: Tried | undefined }) {
  const t = useWords();
  const examples = tried?.examples ?? [];
  const changed = examples.filter(({ now, tried }) => now?.zone !== tried.zone);
  const said = (unread: number, count: number, total: number) =>
    unread > 0 ? t('zones.unread') : t('zones.changed', { count, total });
  return (
    <section className={css.trial} aria-labelledby="zones-trial">
      <h2 id="zones-trial">{t('zones.trial')}</h2>
      <output className="meta">{tried && said(tried.problems.length, changed.length, examples.length)}</output>
      <ul className={css.examples}>
        {changed.slice(0, shown).map(({ decision, now, tried }) => (
          <li key={decision.id} className={css.change}>
            <ZoneMark zone={tried.zone} size={24} />
            <span>
              <Link to="/decisions/$id" params={{ id: decision.ref }} target="_blank">
                {decision.title}
                <span className="unseen"> {t('zones.newTab')}</span>
              </Link>
              <span className="meta">
                {' '}
                {now
                  ? t('zones.fromTo', { from: t(`zone.${now.zone}.word`), to: t(`zone.${tried.zone}.word`) })
                  : t(`zone.${tried.zone}.word`)}
                {tried.rule && ` · ${tried.rule}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {changed.length > shown && <p className="meta">{t('zones.more', { count: changed.length - shown })}</p>}
      <Answers tried={tried} />
    </section>
  );
}

/** Whether the rules now say what groups have said against the map. */
function Answers({ tried }: { tried: Tried | undefined }) {
  const t = useWords();
  const said = tried?.disagreements ?? [];
  if (said.length === 0) return null;
  return (
    <>
      <h3>{t('zones.disagreements')}</h3>
      <ul className={css.examples}>
        {said.map(({ id, title, says, tried }) => (
          <li key={id}>
            <bdi>{title}</bdi>{' '}
            <span className="meta">
              {tried.zone === says
                ? t('zones.agrees', { zone: t(`zone.${says}.word`) })
                : t('zones.stillDiffers', { says: t(`zone.${says}.word`), tried: t(`zone.${tried.zone}.word`) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

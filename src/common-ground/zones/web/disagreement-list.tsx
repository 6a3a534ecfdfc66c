/** What groups have said against the map and no version has answered yet. */
import { Link } from '@tanstack/react-router';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { Disagreements } from './calls.ts';
import css from './zones.module.css';

export function DisagreementList({ told }: { told: Disagreements }) {
  const t = useWords();
  const { disagreements, groups } = told;
  return (
    <section className={css.part}>
      <h2>{t('zones.disagreements')}</h2>
      {disagreements.length === 0 && <p className="meta">{t('zones.noDisagreement')}</p>}
      <ul className={css.history}>
        {disagreements.map((it) => (
          <li key={it.id}>
            <h3 dir="auto">
              {it.decision ? (
                <Link to="/decisions/$id" params={{ id: it.decision }}>
                  {it.title}
                </Link>
              ) : (
                it.title || t('zones.untitled')
              )}
            </h3>
            <p className="meta">
              <bdi>{groups[it.group]?.name}</bdi> · <Moment value={it.createdAt} />
              {!it.decision && ` · ${t('zones.ofDraft')}`}
            </p>
            <p>
              {t('zones.differs', { advised: t(`zone.${it.advised.zone}.word`), says: t(`zone.${it.says}.word`) })}
              {it.raised && ` ${t('zones.wasRaised')}`}
            </p>
            <p dir="auto" className={css.why}>
              {it.why}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

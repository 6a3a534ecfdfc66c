/** Changes that all should know: how many of one’s own group know by now, and how long it took elsewhere. */
import { Markdown } from '#ui/markdown.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { Drift } from './calls.ts';
import css from './drift.module.css';

type Change = Drift['changes'][number];

const percent = (share: number) => Math.round(100 * share);

export function Changes({ drift }: { drift: Drift }) {
  return (
    <ul className={css.changes}>
      {drift.changes.map((change) => (
        <li key={change.id}>
          <OneChange change={change} groups={drift.groups} />
        </li>
      ))}
    </ul>
  );
}

function OneChange({ change, groups }: { change: Change; groups: Drift['groups'] }) {
  const t = useWords();
  const { known } = change;
  const counts = { known: known.known, count: known.measured };
  return (
    <>
      <h3 dir="auto">{change.what}</h3>
      <p className="meta">
        <Day value={change.on} /> · <bdi>{groups[change.group]?.name}</bdi>
      </p>
      <Markdown text={change.text} />
      {known.measured > 0 && <p>{t('drift.knownOf', counts)}</p>}
      {known.medianDays !== null && <p>{t('drift.medianDays', { count: Math.round(known.medianDays) })}</p>}
      {known.groups.map((row) => (
        <div key={row.group} className={css.known}>
          <h4>
            <bdi>{groups[row.group]?.name}</bdi>
          </h4>
          {row.course === null ? (
            <p>{t('drift.tooFew')}</p>
          ) : (
            <>
              <p>
                {row.knownAfter === null ? t('drift.stillUnknown') : t('drift.knownAfter', { count: row.knownAfter })}
              </p>
              <ol className={css.shares}>
                {row.course.map(({ day, share, low, high }) => (
                  <li key={day}>
                    <span className="numbers">{t('drift.day', { day })}</span>
                    <span className={css.share} aria-hidden>
                      <span
                        className={css.shareRange}
                        style={{ left: `${100 * low}%`, right: `${100 - 100 * high}%` }}
                      />
                      <span className={css.shareMean} style={{ left: `${100 * share}%` }} />
                    </span>
                    <span className="numbers">
                      {t('drift.shareWithin', { share: percent(share), low: percent(low), high: percent(high) })}
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </div>
      ))}
    </>
  );
}

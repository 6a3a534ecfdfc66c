/** The versions of the map: who changed what, why, and what caused it. */
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { MapContent, ShownMap } from './calls.ts';
import { mapChanges } from './map-changes.ts';
import css from './zones.module.css';

/** What one map changed of another, in words. */
export function Changes({ before, after }: { before: MapContent | undefined; after: MapContent }) {
  const t = useWords();
  return (
    <ul className={css.changes}>
      {mapChanges(before, after).map(({ kind, name, from, to }) => (
        <li key={kind + name}>
          {t(`zones.change.${kind}`, {
            name,
            from: from && t(`zone.${from}.word`),
            to: to && t(`zone.${to}.word`),
          })}
        </li>
      ))}
    </ul>
  );
}

export function MapHistory({ map, names }: { map: ShownMap; names: Record<string, string> }) {
  const t = useWords();
  const versions = [...map.versions].reverse();
  return (
    <section className={css.part}>
      <h2>{t('zones.history')}</h2>
      <ol className={css.history}>
        {versions.map((version) => {
          const before = map.versions.find((it) => it.version === version.version - 1);
          const answered = version.causes.filter((cause) => cause.startsWith('dis_')).length;
          return (
            <li key={version.version}>
              <h3>{t('zones.version', { version: version.version })}</h3>
              <p className="meta">
                <Moment value={version.at} />
                {version.by && names[version.by] && ` · ${names[version.by]}`}
                {version.proposal && ` · ${t('zones.signed')}`}
              </p>
              <p dir="auto" className={css.why}>
                {version.why}
              </p>
              <Changes before={before} after={version} />
              {answered > 0 && <p className="meta">{t('zones.answers', { count: answered })}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

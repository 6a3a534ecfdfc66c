/** The versions of the map: who changed what, why, and what caused it. */
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { ShownMap } from './calls.ts';
import { type MapChange, mapChanges } from './map-changes.ts';
import css from './zones.module.css';

function useTold(): (change: MapChange) => string {
  const t = useWords();
  return ({ kind, name, from, to }) =>
    t(`zones.change.${kind}`, {
      name,
      from: from && t(`zone.${from}.word`),
      to: to && t(`zone.${to}.word`),
    });
}

export function MapHistory({ map, names }: { map: ShownMap; names: Record<string, string> }) {
  const t = useWords();
  const told = useTold();
  const versions = [...map.versions].reverse();
  return (
    <section className={css.part}>
      <h2>{t('zones.history')}</h2>
      <ol className={css.history}>
        {versions.map((version) => {
          const before = map.versions.find((it) => it.version === version.version - 1);
          const changes = mapChanges(before, version);
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
              <ul className={css.changes}>
                {changes.map((change) => (
                  <li key={change.kind + change.name}>{told(change)}</li>
                ))}
              </ul>
              {answered > 0 && <p className="meta">{t('zones.answers', { count: answered })}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

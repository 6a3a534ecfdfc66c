/** The versions of a principle on one line, the newest first: why each came, and what caused it. */
import { diffWords } from 'diff';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Markdown } from '#ui/markdown.tsx';
import { Stop, Thread } from '#ui/thread.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { NeighbourLink } from './neighbour-list.tsx';
import css from './principle.module.css';
import type { PrincipleShown } from './principle-page.tsx';

type Version = PrincipleShown['versions'][number];

const wordsOf = ({ title, text, tradeOff }: Version) => [title, text, tradeOff].filter(Boolean).join('\n\n');

function Difference({ before, after }: { before: Version; after: Version }) {
  const t = useWords();
  const parts = diffWords(wordsOf(before), wordsOf(after));
  return (
    <details>
      <summary>{t('principle.difference')}</summary>
      <p className={css.difference} dir="auto">
        {parts.map((part, place) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
          if (part.added) return <ins key={place}>{part.value}</ins>;
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
          if (part.removed) return <del key={place}>{part.value}</del>;
          return part.value;
        })}
      </p>
    </details>
  );
}

export function VersionList({ shown }: { shown: PrincipleShown }) {
  const t = useWords();
  const versions = [...shown.versions].reverse();
  return (
    <Thread label={t('principle.versions')}>
      {versions.map((version, place) => {
        const before = versions[place + 1];
        const causes = [...version.causes, ...(version.proposal ? [version.proposal] : [])];
        const found = causes.flatMap((id) => shown.causes.find((row) => row.id === id) ?? []);
        return (
          <Stop
            key={version.version}
            title={t('compass.version', { version: version.version })}
            aside={<Moment value={version.at} />}
            shape={place === 0 ? 'full' : 'small'}
          >
            <Markdown text={version.why} resolve={toDecision} />
            {found.length > 0 && (
              <>
                <h3 className={css.caused}>{t('principle.caused')}</h3>
                <ul className={css.causes}>
                  {found.map((row) => (
                    <li key={row.id}>
                      <NeighbourLink row={row} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            {before && <Difference before={before} after={version} />}
          </Stop>
        );
      })}
    </Thread>
  );
}

/** How it ends: what one group has said, what the other answers, and what was said before and not shared. */
import { Link } from '@tanstack/react-router';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Note } from '#ui/notice.tsx';
import { Day, Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { ConflictShown } from './calls.ts';
import css from './conflict.module.css';
import { EndingAnswer } from './ending-answer.tsx';
import { EndingForm, useWrittenEnding } from './ending-form.tsx';
import { hasWords } from './ending-written.ts';
import { endingPlace } from './places.ts';
import { groupIn, otherThan, resolverOf } from './said.ts';

type Said = NonNullable<ConflictShown['ending']>;

export function EndingOf({ shown }: { shown: ConflictShown }) {
  const t = useWords();
  const { ending, row, yours, refused } = shown;
  const [one, other] = row.sides.map((side) => side.decision.group.name);
  const answers = ending !== null && yours.some((group) => group !== ending.group);
  return (
    <div id={endingPlace} tabIndex={-1} className={css.box}>
      {ending && row.state === 'open' && <p className="meta">{t('conflict.heldUntilNow')}</p>}
      {ending && <EndingSaid said={ending} shown={shown} />}
      {ending && <p className={css.stands}>{standsSentence(ending, shown, t)}</p>}
      {row.state === 'proposed' && answers && <EndingAnswer shown={shown} />}
      {row.state === 'proposed' && yours.length > 0 && <StillKept id={shown.id} />}
      {row.state === 'open' && yours.length > 0 && <EndingForm shown={shown} />}
      {row.state === 'held' && yours.length > 0 && (
        <details className={`${css.refused} no-print`}>
          <summary>{t('conflict.sooner')}</summary>
          <EndingForm shown={shown} />
        </details>
      )}
      {row.state === 'open' && yours.length === 0 && (
        <p className="meta">{t('conflict.onlyTheyEnd', { one, other })}</p>
      )}
      {refused.length > 0 && (
        <details className={css.refused}>
          <summary>{t('conflict.refused', { count: refused.length })}</summary>
          <ul>
            {refused.map((it) => (
              <li key={it.at}>
                <EndingSaid said={it} shown={shown} />
                <p className="meta">{t('conflict.against', { other: otherThan(shown, it.group)?.name ?? '' })}</p>
                <Markdown text={it.objection} resolve={resolverOf(shown)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function standsSentence(ending: Said, shown: ConflictShown, t: ReturnType<typeof useWords>) {
  const other = otherThan(shown, ending.group)?.name ?? '';
  if (shown.row.state === 'proposed')
    return (
      <>
        {t('conflict.waitsFor', { other })} <Day value={ending.standsOn} />.
      </>
    );
  if (ending.kind === 'one-revises') return t('conflict.stoodAtOnce');
  return (
    <>
      {ending.agreed ? t('conflict.agreed', { other }) : t('conflict.notAgainst', { other })}{' '}
      <Day value={ending.standsOn} />.
    </>
  );
}

/** Where the other group was quicker, what one had begun to write is not lost. */
function StillKept({ id }: { id: string }) {
  const t = useWords();
  const [written] = useWrittenEnding(id);
  if (!hasWords(written)) return null;
  return (
    <div className={css.kept}>
      <Note>
        <p>{t('conflict.stillKept')}</p>
        {[written.boundary, written.why].filter(Boolean).map((text) => (
          <p key={text} dir="auto">
            “{text}”
          </p>
        ))}
      </Note>
    </div>
  );
}

function EndingSaid({ said, shown }: { said: Said; shown: ConflictShown }) {
  const t = useWords();
  const resolve = resolverOf(shown);
  const newer = said.decision ? shown.references[said.decision] : null;
  return (
    <div className={css.said}>
      <p className={css.saidKind}>{t(`conflict.ending.${said.kind}`)}</p>
      <p className="meta">
        {t('conflict.saidBy', { name: shown.names[said.by] ?? '', group: groupIn(shown, said.group)?.name ?? '' })} ·{' '}
        <Moment value={said.at} />
      </p>
      <Markdown text={said.why} resolve={resolve} />
      {said.boundary && (
        <>
          <h3>{t('conflict.boundary')}</h3>
          <Markdown text={said.boundary} resolve={resolve} />
        </>
      )}
      {said.principle && (
        <p>
          {t('conflict.principleOf')} <PrincipleLink id={said.principle} shown={shown} />
        </p>
      )}
      {newer && (
        <p>
          {t('conflict.newerOf')} <ReferenceLink to={newer} />
        </p>
      )}
      {said.until && (
        <p>
          {t('conflict.untilOf')} <Day value={said.until} />
        </p>
      )}
    </div>
  );
}

export const PrincipleLink = ({ id, shown }: { id: string; shown: ConflictShown }) => (
  <Link to="/principles/$id" params={{ id }}>
    <bdi>{shown.cited.find((it) => it.id === id)?.title ?? id}</bdi>
  </Link>
);

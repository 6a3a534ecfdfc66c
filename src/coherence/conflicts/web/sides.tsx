/** Both contexts side by side, part by part, so that two groups can read them together. Neither is marked as wrong. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { stanceShape } from '#deciding/decisions/web/shared-facts.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Note } from '#ui/notice.tsx';
import { Station } from '#ui/station.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { ConflictShown, Side } from './calls.ts';
import css from './conflict.module.css';
import { Facing } from './facing.tsx';
import { resolverOf } from './said.ts';

type Context = ConflictShown['contexts'][number];
const parts = ['context', 'drivers', 'choice', 'why', 'consequences', 'principles', 'expected', 'result'] as const;
type Part = (typeof parts)[number];

const says = (context: Context | undefined, part: Part): boolean => {
  const value = context?.[part];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
};

export function Sides({ shown }: { shown: ConflictShown }) {
  const { row, contexts } = shown;
  const contextOf = (side: Side) => contexts.find(({ id }) => id === side.decision.id);
  const mayEnd = shown.yours.length > 0 && (row.state === 'open' || row.state === 'held');
  const told = parts.filter((part) => contexts.some((context) => says(context, part)));
  return (
    <>
      <Facing row={row} sides={row.sides} size={22} />
      <p className={css.names} aria-hidden="true">
        {row.sides.map(({ decision }) => (
          <bdi key={decision.id}>{decision.group.name}</bdi>
        ))}
      </p>
      <div className={css.sides}>
        {row.sides.map((side) => (
          <section
            key={side.decision.id}
            className={css.side}
            style={{ gridRow: `span ${told.length + 1}` }}
            aria-labelledby={side.decision.id}
          >
            <SideHead side={side} mayEnd={mayEnd} />
            {told.map((part) => (
              <PartOf key={part} part={part} context={contextOf(side)} shown={shown} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

const gone = new Set(['superseded', 'deprecated', 'rejected']);

function SideHead({ side: { decision, answer }, mayEnd }: { side: Side; mayEnd: boolean }) {
  const t = useWords();
  return (
    <header className={css.head}>
      <h2 id={decision.id}>
        <Link to="/groups/$slug" params={{ slug: decision.group.slug }}>
          <bdi>{decision.group.name}</bdi>
        </Link>
      </h2>
      {answer && (
        <p dir="auto" className={css.answer}>
          {answer}
        </p>
      )}
      <p>
        <ReferenceLink to={{ ...decision, group: decision.group.name }} />
      </p>
      <p className="meta">
        {t(`status.${decision.status}`)}
        {decision.decidedOn && (
          <>
            {' · '}
            <Day value={decision.decidedOn} />
          </>
        )}
      </p>
      {(decision.retracted || gone.has(decision.status)) && (
        <Note>
          <p>
            {decision.retracted ? t('conflict.retractedSince') : t(`conflict.since.${decision.status}`)}
            {mayEnd && ` ${t('conflict.saySo')}`}
          </p>
        </Note>
      )}
    </header>
  );
}

interface PartProps {
  part: Part;
  context: Context | undefined;
  shown: ConflictShown;
}

function PartOf({ part, context, shown }: PartProps) {
  const t = useWords();
  const said = context && says(context, part);
  return (
    <div className={css.part} data-silent={!said || undefined}>
      <h3>{t(`field.${part}`)}</h3>
      {said ? <Told part={part} context={context} shown={shown} /> : <p className="meta">{t('conflict.notSaid')}</p>}
    </div>
  );
}

function Told({ part, context, shown }: PartProps & { context: Context }): ReactNode {
  const t = useWords();
  const resolve = resolverOf(shown);
  if (part === 'principles') return <Stances context={context} shown={shown} />;
  if (part === 'result' && context.result)
    return (
      <>
        {context.result.verdict && <p className="meta">{t(`verdict.${context.result.verdict}`)}</p>}
        <Markdown text={context.result.text} resolve={resolve} />
      </>
    );
  if (part === 'result') return null;
  if (part === 'choice')
    return (
      <div className={css.choice}>
        <Markdown text={context.choice} resolve={resolve} />
      </div>
    );
  return <Markdown text={context[part]} resolve={resolve} />;
}

/** Two readings of one principle may be what it is about: each group's reason stands beside its stance. */
function Stances({ context, shown }: { context: Context; shown: ConflictShown }) {
  const t = useWords();
  return (
    <ul className={css.stances}>
      {context.principles.map(({ principle, stance, why }) => (
        <li key={principle}>
          <Station shape={stanceShape[stance]} size={14} color="var(--thread)" />
          <div>
            <Link to="/principles/$id" params={{ id: principle }}>
              <bdi>{shown.cited.find(({ id }) => id === principle)?.title ?? principle}</bdi>
            </Link>{' '}
            <span className="meta">{t(`stance.${stance}`)}</span>
            {why && <Markdown text={why} resolve={resolverOf(shown)} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

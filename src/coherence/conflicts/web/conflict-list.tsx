/** Conflicts one under another: the question, and both groups with their answers facing each other. */
import { Link } from '@tanstack/react-router';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { ConflictRow, Side } from './calls.ts';
import { Facing } from './facing.tsx';
import css from './row.module.css';
import { Due, StateWord, useBoth, useHeading } from './standing.tsx';

interface ListProps {
  rows: ConflictRow[];
  label: string;
  /** Which level of heading comes next where the list stands. */
  heading?: 'h2' | 'h3';
  /** The page asks the question already: the rows are called by the groups that answer. */
  asked?: boolean;
}

export const ConflictList = ({ rows, label, heading, asked }: ListProps) => (
  <ul className={css.list} aria-label={label}>
    {rows.map((row) => (
      <Row key={row.id} row={row} heading={heading} asked={asked} />
    ))}
  </ul>
);

type RowProps = { row: ConflictRow } & Pick<ListProps, 'heading' | 'asked'>;

function Row({ row, heading: Heading = 'h2', asked }: RowProps) {
  const t = useWords();
  const heading = useHeading();
  const both = useBoth();
  const [one, other] = row.sides;
  return (
    <li className={css.row}>
      <Heading dir="auto" className={css.title}>
        <Link to="/conflicts/$id" params={{ id: row.id }}>
          {asked
            ? t('conflict.between', { one: one?.decision.group.name, other: other?.decision.group.name })
            : heading(row)}
          {!row.question && <span className="unseen">: {both(row)}</span>}
        </Link>
      </Heading>
      <Facing row={row} sides={row.sides} />
      <div className={css.pair}>
        {row.sides.map((side) => (
          <Answer key={side.decision.id} side={side} />
        ))}
      </div>
      <p className={css.meta}>
        <StateWord row={row} />
        <span>
          {t('conflict.found')} <Ago value={row.foundOn} />
        </span>
        <Due row={row} />
        {row.waitsForPrinciple && <span>{t('conflict.waitsForPrinciple')}</span>}
        {row.loopDays !== null && <span>{t('conflict.loopDays', { count: row.loopDays })}</span>}
      </p>
    </li>
  );
}

function Answer({ side: { decision, answer } }: { side: Side }) {
  return (
    <div>
      <p className={css.group}>
        <bdi>{decision.group.name}</bdi>
      </p>
      <p dir="auto" className={css.answer}>
        {answer ?? decision.choice}
      </p>
      <p dir="auto" className="meta">
        {decision.title}
      </p>
    </div>
  );
}

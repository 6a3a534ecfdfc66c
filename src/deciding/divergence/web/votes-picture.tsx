/** How the votes lay before and after people argued: a line for each option, the one that leads in the thread’s colour. */
import { useId } from 'react';
import { useWords } from '#ui/words.tsx';
import { leadingOf, noneOfThem } from '../kinds.ts';
import type { Session } from './calls.ts';
import { letter } from './letter.ts';
import css from './session.module.css';

const width = 620;
const [left, right, top, height] = [90, 530, 34, 170];

type Counts = Record<string, number>;

interface Row {
  id: string;
  title: string;
  before: number | null;
  after: number | null;
}

const rowsOf = ({ now, votes }: Session, none: string): Row[] =>
  [...now.map(({ id, title }) => ({ id, title })), { id: noneOfThem, title: none }]
    .map((it) => ({
      ...it,
      before: votes.first?.counts?.[it.id] ?? null,
      after: votes.second?.counts?.[it.id] ?? null,
    }))
    .filter(({ id, before, after }) => id !== noneOfThem || (before ?? 0) + (after ?? 0) > 0);

export function VotesPicture({ session }: { session: Session }) {
  const t = useWords();
  const title = useId();
  const { first, second } = session.votes;
  if (!first && !second) return null;
  const hidden = [first, second].filter((round) => round && round.voted > 0 && !round.counts);
  const rows = rowsOf(session, t('divergence.none'));
  return (
    <section className={css.section} aria-labelledby={title}>
      <h2 id={title}>{t('divergence.votes.title')}</h2>
      {hidden.length > 0 && <p>{t('divergence.votes.tooFew')}</p>}
      {first?.counts && second?.counts && (
        <Slope rows={rows} before={first.counts} after={second.counts} label={t('divergence.votes.picture')} />
      )}
      {(first?.counts || second?.counts) && <Table rows={rows} both={Boolean(second)} />}
    </section>
  );
}

interface SlopeProps {
  rows: Row[];
  before: Counts;
  after: Counts;
  label: string;
}

/** Labels that would lie on one another stand together. */
const labelsAt = (rows: Row[], side: 'before' | 'after') => {
  const counts = [...new Set(rows.map((row) => row[side] ?? 0))];
  return counts.map((count) => ({
    count,
    letters: rows.flatMap((row, at) => (row[side] === count ? [letter(at)] : [])),
  }));
};

function Slope({ rows, before, after, label }: SlopeProps) {
  const t = useWords();
  const most = Math.max(1, ...Object.values(before), ...Object.values(after));
  const y = (count: number) => top + height * (1 - count / most);
  const leads = leadingOf(after);
  return (
    <figure className={css.votes}>
      <svg viewBox={`0 0 ${width} ${top + height + 24}`} role="img" aria-label={label}>
        <text x={left} y={16} textAnchor="middle" className={css.before}>
          {t('divergence.votes.before')}
        </text>
        <text x={right} y={16} textAnchor="middle" className={css.before}>
          {t('divergence.votes.after')}
        </text>
        {rows.map((row) => (
          <line
            key={row.id}
            x1={left}
            x2={right}
            y1={y(row.before ?? 0)}
            y2={y(row.after ?? 0)}
            className={row.id === leads ? css.leads : css['line-between']}
          />
        ))}
        {(['before', 'after'] as const).map((side) =>
          labelsAt(rows, side).map(({ count, letters }) => (
            <text
              key={`${side}${count}`}
              x={side === 'before' ? left - 12 : right + 12}
              y={y(count) + 5}
              textAnchor={side === 'before' ? 'end' : 'start'}
            >
              {side === 'before' ? `${letters.join(' ')}  ${count}` : `${count}  ${letters.join(' ')}`}
            </text>
          )),
        )}
      </svg>
    </figure>
  );
}

function Table({ rows, both }: { rows: Row[]; both: boolean }) {
  const t = useWords();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('divergence.votes.option')}</th>
          <th scope="col">{t('divergence.votes.before')}</th>
          {both && <th scope="col">{t('divergence.votes.after')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, before, after }, place) => (
          <tr key={id}>
            <th scope="row">
              <span className="meta">{letter(place)}</span> <bdi>{title}</bdi>
            </th>
            <td className="numbers">{before ?? '–'}</td>
            {both && <td className="numbers">{after ?? '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

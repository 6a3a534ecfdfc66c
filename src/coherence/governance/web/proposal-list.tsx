/** Proposals to change what everyone shares, with how many have signed. */
import { Link } from '@tanstack/react-router';
import { Station } from '#ui/station.tsx';
import { Ago, Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { ProposalRow, ProposalShown } from './calls.ts';
import css from './governance.module.css';

/** One stop for each signature that adopts it, filled as they come. The words stand beside it. */
export function Signatures({ standing }: { standing: ProposalShown['standing'] }) {
  const { signed, needed } = standing;
  return (
    <span className={css.marks}>
      {Array.from({ length: needed }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stops are all alike
        <Station key={place} size={14} shape={place < signed ? 'full' : 'open'} color="var(--accent)" />
      ))}
    </span>
  );
}

function Row({ row }: { row: ProposalRow }) {
  const t = useWords();
  const { standing } = row;
  const open = standing.state === 'open';
  return (
    <li>
      <h3>
        <Link to="/proposals/$id" params={{ id: row.id }}>
          <bdi>{row.title}</bdi>
        </Link>
      </h3>
      <p className="meta">
        {open && <Signatures standing={standing} />}
        {t(`governance.change.${row.kind}`)} · {t(`governance.state.${standing.state}`)}
        {open && (
          <>
            {' · '}
            {t('governance.signedOf', { signed: standing.signed, count: standing.needed })}
            {' · '}
            {t('governance.closes')} <Day value={row.closesOn} /> (<Ago value={row.closesOn} />)
          </>
        )}
      </p>
    </li>
  );
}

export function ProposalList({ rows }: { rows: readonly ProposalRow[] }) {
  const t = useWords();
  const open = rows.filter(({ standing }) => standing.state === 'open');
  const settled = rows.filter(({ standing }) => standing.state !== 'open');
  return (
    <>
      {open.length === 0 && <p className="meta">{t('governance.noneOpen')}</p>}
      <ul className={css.rows}>
        {open.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={css.details}>
          <summary>{t('governance.settledOnes', { count: settled.length })}</summary>
          <ul className={css.rows}>
            {settled.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The same in rows, for whoever reads it rather so, and for those who hear it. */
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import type { NetworkGroup, NetworkLine } from './calls.ts';
import css from './network.module.css';

interface TableProps {
  groups: readonly NetworkGroup[];
  lines: readonly NetworkLine[];
}

function GroupLink({ group }: { group: NetworkGroup | undefined }) {
  if (!group) return null;
  return (
    <Link to="/maps/$slug" params={{ slug: group.slug }}>
      <bdi>{group.name}</bdi>
    </Link>
  );
}

export function NetworkTable({ groups, lines }: TableProps) {
  const t = useWords();
  const byId = new Map(groups.map((group) => [group.id as string, group]));
  const place = new Map(groups.map(({ id }, at) => [id as string, at]));
  const rank = ({ from, to }: NetworkLine) => (place.get(from) ?? 0) * 10_000 + (place.get(to) ?? 0);
  const rows = [...lines].sort((a, b) => rank(a) - rank(b) || (a.kind < b.kind ? -1 : 1));
  return (
    <section className={css.tables} aria-label={t('netmap.caption')} tabIndex={-1}>
      <table className="table">
        <caption>{t('netmap.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('netmap.from')}</th>
            <th scope="col">{t('netmap.how')}</th>
            <th scope="col">{t('netmap.to')}</th>
            <th scope="col">{t('netmap.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <tr key={`${line.kind} ${line.from} ${line.to}`}>
              <th scope="row">
                <GroupLink group={byId.get(line.from)} />
              </th>
              <td>{t(`netmap.kind.${line.kind}`)}</td>
              <td>
                <GroupLink group={byId.get(line.to)} />
              </td>
              <td>
                <bdi>{line.titles.join(' · ')}</bdi>
                {line.count > line.titles.length && (
                  <span className="meta"> {t('netmap.more', { count: line.count - line.titles.length })}</span>
                )}
                {line.unknown > 0 && <p className={css.unknown}>{t('netmap.unknown', { count: line.unknown })}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

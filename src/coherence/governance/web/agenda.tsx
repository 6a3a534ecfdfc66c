/** An agenda that nobody had to write: what the groups have lived through, each item with its links. */
import { Link } from '@tanstack/react-router';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { AgendaItem } from './calls.ts';
import css from './governance.module.css';
import { evidenceIn } from './paths.ts';
import { Reference } from './reference.tsx';

/** The items by what puts them on the agenda, in the order in which they come. */
const byKind = (items: readonly AgendaItem[]): [AgendaItem['kind'], AgendaItem[]][] => {
  const kinds = new Map<AgendaItem['kind'], AgendaItem[]>();
  for (const item of items) kinds.set(item.kind, [...(kinds.get(item.kind) ?? []), item]);
  return [...kinds];
};

/** What a proposal about this item would rest on. */
const evidenceOf = ({ id, links }: AgendaItem): string =>
  [id, ...links.map((link) => link.id)].filter((it) => evidenceIn(it) === it).join(',');

const principleOf = ({ id, links }: AgendaItem) =>
  [id, ...links.map((link) => link.id)].find((it) => it.startsWith('prn_'));

export function Agenda({ items, meeting }: { items: readonly AgendaItem[]; meeting?: string }) {
  const t = useWords();
  if (items.length === 0) return <p className="meta">{t('governance.agendaEmpty')}</p>;
  return byKind(items).map(([kind, some]) => (
    <section key={kind}>
      <h3 className={css.kind}>{t(`governance.agenda.${kind}`)}</h3>
      <ul className={css.items}>
        {some.map((item) => (
          <Item key={item.id} item={item} meeting={meeting} />
        ))}
      </ul>
    </section>
  ));
}

function Item({ item, meeting }: { item: AgendaItem; meeting: string | undefined }) {
  const t = useWords();
  const evidence = evidenceOf(item);
  const principle = principleOf(item);
  const kind = item.kind === 'principle-unused' ? 'retire-principle' : undefined;
  return (
    <li>
      <Reference id={item.id} title={item.title} shownOn={item.shownOn} />{' '}
      {item.on && (
        <span className="meta">
          <Day value={item.on} />
        </span>
      )}
      <ul className={css.links}>
        {item.links.map((link) => (
          <li key={link.id} className="meta">
            <Reference id={link.id} title={link.title} shownOn={link.shownOn} />
          </li>
        ))}
        {item.kind !== 'proposal-open' && (evidence || principle) && (
          <li className="meta">
            <Link to="/proposals/new" search={{ evidence, principle, kind, meeting }}>
              {t('governance.proposeFrom')}
              <span className="unseen"> {item.title}</span>
            </Link>
          </li>
        )}
      </ul>
    </li>
  );
}

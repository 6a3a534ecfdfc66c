/** What an assumption rests on, and what rests on it in any group. */
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import type { AssumptionShown } from './calls.ts';
import css from './map.module.css';
import { StateMark } from './marks.tsx';

type Chained = AssumptionShown['below'];

export function ChainList({ chain, label }: { chain: Chained; label: string }) {
  const t = useWords();
  return (
    <ul className={css.chain} aria-label={label}>
      {chain.map((name) => (
        <li key={name.id}>
          <p className={css.title} dir="auto">
            <Link to="/assumptions/$id" params={{ id: name.id }}>
              {name.title}
            </Link>
          </p>
          <p className={css.facts}>
            <Link to="/maps/$slug" params={{ slug: name.group.slug }}>
              <bdi>{name.group.name}</bdi>
            </Link>
            {name.steps > 1 && <span>{t('assumption.steps', { count: name.steps - 1 })}</span>}
            {name.retired && <span>{t('assumption.retired')}</span>}
            <StateMark {...name} />
          </p>
        </li>
      ))}
    </ul>
  );
}

export function RestingDecisions({ shown }: { shown: AssumptionShown }) {
  const t = useWords();
  const { decisions, above, assumption } = shown;
  const titleOf = (id: string) => above.find((name) => name.id === id)?.title;
  if (decisions.length === 0) return <p className="meta">{t('assumption.noDecisions')}</p>;
  return (
    <ul className={css.chain} aria-label={t('assumption.decisions')}>
      {decisions.map(({ id, ref, title, group, via, why, stands, status }) => (
        <li key={`${id}${via}`}>
          <p className={css.title} dir="auto">
            <Link to="/decisions/$id" params={{ id: ref }}>
              {title}
            </Link>
          </p>
          <p className={css.facts}>
            <bdi>{group.name}</bdi> <span className="numbers">#{ref}</span>
            {!stands && <span>{t(`status.${status}`)}</span>}
            {via !== assumption.id && <span dir="auto">{t('assumption.via', { title: titleOf(via) })}</span>}
          </p>
          {why && (
            <p className={css.text} dir="auto">
              {why}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

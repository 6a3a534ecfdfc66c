/** Two maps side by side. What people have said comes first; what the program asks stands below, as a question. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MarkdownLine } from '#ui/markdown.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { AssumptionName, Comparison, MapItemRow } from './calls.ts';
import css from './comparison.module.css';
import { Known } from './map-item.tsx';
import { StateMark } from './marks.tsx';

export function ComparedMaps({ found }: { found: Comparison }) {
  const t = useWords();
  const nothing = [found.clashes, found.perhaps, found.shared, found.words, found.dependencies].flat().length === 0;
  return (
    <>
      <div className={css.heads}>
        {[found.a, found.b].map(({ id, slug, name }) => (
          <Link key={id} to="/maps/$slug" params={{ slug }}>
            <bdi>{name}</bdi>
          </Link>
        ))}
      </div>
      {nothing && <p className={css.nothing}>{t('map.compared.nothing')}</p>}
      <Clashes found={found} />
      <Part title={t('map.compared.words')} hint={t('map.compared.wordsHint')}>
        {found.words.map(({ one, other }) => (
          <Pair
            key={`${one.id}${other.id}`}
            one={<Meaning item={one} group={found.a.name} />}
            other={<Meaning item={other} group={found.b.name} />}
          />
        ))}
      </Part>
      <Part title={t('map.compared.dependencies')} hint={t('map.compared.dependenciesHint')}>
        {found.dependencies.map((item) => (
          <Dependency key={item.id} item={item} by={groupOf(found, item.group)} first={item.group === found.a.id} />
        ))}
      </Part>
      <Part title={t('map.compared.shared')} hint={t('map.compared.sharedHint')}>
        {found.shared.map(({ one, other }) => (
          <Pair key={`${one.id}${other.id}`} one={<Taken name={one} />} other={<Taken name={other} />} />
        ))}
      </Part>
      <Part title={t('map.compared.perhaps')} hint={t('map.compared.perhapsHint')}>
        {found.perhaps.map(({ one, other }) => (
          <Pair key={`${one.id}${other.id}`} one={<Taken name={one} />} other={<Taken name={other} />} />
        ))}
      </Part>
    </>
  );
}

const groupOf = ({ a, b }: Comparison, id: string): string => (id === a.id ? a.name : b.name);

function Clashes({ found }: { found: Comparison }) {
  const t = useWords();
  return (
    <Part title={t('map.compared.clashes')} hint={t('map.compared.clashesHint')}>
      {found.clashes.map(({ one, other, why, group, by, at }) => (
        <Pair key={`${one.id}${other.id}${group}`} one={<Taken name={one} />} other={<Taken name={other} />}>
          <blockquote dir="auto">{why}</blockquote>
          <p className="meta">
            {t('map.compared.said', { name: found.names[by] ?? t('map.somebody'), group: groupOf(found, group) })}{' '}
            <Ago value={at.slice(0, 10)} />
          </p>
        </Pair>
      ))}
    </Part>
  );
}

interface PartProps {
  title: string;
  hint: string;
  children: ReactNode[];
}

function Part({ title, hint, children }: PartProps) {
  if (children.length === 0) return null;
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      <p className="meta">{hint}</p>
      <ul>{children}</ul>
    </section>
  );
}

interface PairProps {
  one: ReactNode;
  other: ReactNode;
  children?: ReactNode;
}

function Pair({ one, other, children }: PairProps) {
  return (
    <li className={css.pair}>
      <div>{one}</div>
      <div>{other}</div>
      {children && <div className={css.below}>{children}</div>}
    </li>
  );
}

function Taken({ name }: { name: AssumptionName }) {
  return (
    <>
      <p className="meta">
        <bdi>{name.group.name}</bdi>
      </p>
      <p className={css.words} dir="auto">
        <Link to="/assumptions/$id" params={{ id: name.id }}>
          {name.title}
        </Link>
      </p>
      <StateMark {...name} />
    </>
  );
}

function Meaning({ item, group }: { item: MapItemRow; group: string }) {
  const t = useWords();
  return (
    <>
      <p className="meta">
        <bdi>{group}</bdi>
      </p>
      <p className={css.words} dir="auto">
        {item.title}
      </p>
      <p dir="auto">{item.text ? <MarkdownLine text={item.text} /> : t('map.compared.noMeaning')}</p>
    </>
  );
}

/** It stands on the side of the group that depends. */
function Dependency({ item, by, first }: { item: MapItemRow; by: string; first: boolean }) {
  const said = (
    <>
      <p className="meta">
        <bdi>{by}</bdi>
      </p>
      <p className={css.words} dir="auto">
        {item.title}
      </p>
      {item.text && (
        <p dir="auto">
          <MarkdownLine text={item.text} />
        </p>
      )}
      <Known row={item} />
    </>
  );
  return <Pair one={first ? said : null} other={first ? null : said} />;
}

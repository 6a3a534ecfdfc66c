/** Who decided and by what authority, who was asked, whom it affects, and what is connected with it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LoggedZone } from '#common-ground/zones/web/logged-zone.tsx';
import { useLocale, useWords } from '#ui/words.tsx';
import type { Shown } from './calls.ts';
import css from './decision.module.css';
import { DeadReference, ReferenceLink } from './reference-link.tsx';
import { nameOf } from './references.ts';
import { SharedFacts } from './shared-facts.tsx';

const onTheLine = new Set(['supersedes', 'superseded-by']);

export function DecisionFacts({ shown }: { shown: Shown }) {
  const t = useWords();
  const locale = useLocale();
  const decision = shown;
  const { groups } = shown;
  const parties = (key: 'decidedBy' | 'consulted' | 'informed') =>
    decision[key].length > 0 && (
      <Fact word={t(`field.${key}`)}>{decision[key].map((it) => nameOf(shown, it)).join(', ')}</Fact>
    );
  const affected = decision.affects.flatMap((id) => groups[id] ?? []);
  return (
    <aside className={css.facts} aria-label={t('decision.facts')}>
      <dl>
        {parties('decidedBy')}
        {decision.authority && <Fact word={t('field.authority')}>{decision.authority}</Fact>}
        {parties('consulted')}
        {parties('informed')}
        {decision.reversibility && (
          <Fact word={t('field.reversibility')}>{t(`reversibility.${decision.reversibility}`)}</Fact>
        )}
        {decision.zone && (
          <Fact word={t('zones.logged')}>
            <LoggedZone id={decision.id} zone={decision.zone} />
          </Fact>
        )}
        {affected.length > 0 && (
          <Fact word={t('field.affects')}>
            {affected.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <Link to="/groups/$slug" params={{ slug }}>
                  {name}
                </Link>
              </span>
            ))}
          </Fact>
        )}
        {decision.cost !== null && <Fact word={t('field.cost')}>{decision.cost.toLocaleString(locale)}</Fact>}
        {decision.tags.length > 0 && (
          <Fact word={t('field.tags')}>
            {decision.tags.map((tag) => (
              <Link key={tag} to="/log" search={{ tag }} className={css.tag}>
                <bdi>{tag}</bdi>
              </Link>
            ))}
          </Fact>
        )}
        <Links shown={shown} />
      </dl>
      <SharedFacts shown={shown} />
      <Connections shown={shown} />
    </aside>
  );
}

const Fact = ({ word, children }: { word: string; children: ReactNode }) => (
  <div>
    <dt>{word}</dt>
    <dd dir="auto">{children}</dd>
  </div>
);

/** The session in which it was explored. */
const session = (url: string) => /^\/divergence\/(dvg_[0-9a-z]{26})$/.exec(url)?.[1];
const safe = (url: string) => /^https?:\/\//i.test(url);

function Links({ shown: { links, source } }: { shown: Shown }) {
  const t = useWords();
  return (
    <>
      {links.length > 0 && (
        <Fact word={t('field.links')}>
          <ul>
            {links.map(({ title, url }) => (
              <li key={url}>
                {safe(url) ? (
                  <a href={url} rel="noopener noreferrer nofollow">
                    {title || url}
                  </a>
                ) : session(url) ? (
                  <Link to="/divergence/$id" params={{ id: session(url)! }}>
                    {title || url}
                  </Link>
                ) : (
                  title || url
                )}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {source && (
        <Fact word={t('field.source')}>
          {source.repository} · {source.path}
        </Fact>
      )}
    </>
  );
}

function Connections({ shown }: { shown: Shown }) {
  const t = useWords();
  const relations = shown.relations.filter(({ kind }) => !onTheLine.has(kind));
  const told = new Set(shown.relations.map(({ id }) => id));
  const backlinks = shown.backlinks.filter(({ id }) => !told.has(id as never));
  return (
    <>
      {relations.length > 0 && (
        <section>
          <h2>{t('decision.related')}</h2>
          <ul>
            {relations.map((relation) => {
              const to = (relation.id && shown.references[relation.id]) || shown.references[relation.text];
              return (
                <li key={`${relation.kind}${relation.id}${relation.text}`}>
                  <span className="meta">{t(`relation.${relation.kind}`)}</span>{' '}
                  {to ? <ReferenceLink to={to} /> : <DeadReference text={relation.text} />}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {backlinks.length > 0 && (
        <section>
          <h2>{t('decision.backlinks')}</h2>
          <ul>
            {backlinks.map((backlink) => (
              <li key={`${backlink.kind}${backlink.id}`}>
                <ReferenceLink to={backlink} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

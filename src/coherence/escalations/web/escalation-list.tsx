/** What groups have asked the centre: what waits first, the longest overdue at its head; nothing leaves the list. */
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Markdown } from '#ui/markdown.tsx';
import { Day, Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { Ageing } from './ageing.tsx';
import type { EscalationShown, EscalationsTold, Names } from './calls.ts';
import { CentreActs, GroupActs } from './escalation-acts.tsx';
import css from './escalations.module.css';

interface ListProps {
  told: EscalationsTold;
  /** The decision on whose page the list stands: it needs no link there. */
  on?: string;
  /** What stands below each: what people say about it. */
  under?: (id: string) => ReactNode;
}

export function EscalationList({ told, on, under }: ListProps) {
  const { escalations, ...names } = told;
  const longest = Math.max(...escalations.map((it) => Math.max(it.ageDays, it.serviceDays)));
  return (
    <ul className={css.list}>
      {escalations.map((it) => (
        <Item key={it.id} it={it} names={names} longest={longest} on={on} under={under} />
      ))}
    </ul>
  );
}

interface ItemProps {
  it: EscalationShown;
  names: Names;
  longest: number;
  on?: string | undefined;
  under?: ListProps['under'] | undefined;
}

/** Whoever comes by a link to one of them finds it open. */
function useOpened(id: string) {
  const { hash } = useLocation();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (hash !== id || !box.current) return;
    box.current.open = true;
    box.current.scrollIntoView({ block: 'start' });
  }, [hash, id]);
  return box;
}

function Item({ it, names, longest, on, under }: ItemProps) {
  const t = useWords();
  const box = useOpened(it.id);
  return (
    <li>
      <details ref={box} id={it.id} className={css.item}>
        <summary>
          <span className={css.question}>
            <bdi>{it.question}</bdi>
          </span>
          <span className={css.bar}>
            <Ageing age={it.ageDays} service={it.serviceDays} longest={longest} />
            <span className={it.overdue ? css.late : 'meta'}>{t(`escalations.age.${it.state}`, ageWords(it))}</span>
          </span>
          <span className="meta">
            <bdi>{names.groups[it.group]?.name}</bdi> · {t(`escalations.reason.${it.reason}`)} ·{' '}
            {it.owner ? <bdi>{names.names[it.owner]}</bdi> : t('escalations.allStewards')}
          </span>
        </summary>
        <Told it={it} names={names} on={on} />
        {it.mayAnswer && <CentreActs it={it} />}
        {it.own && <GroupActs it={it} />}
        {under?.(it.id)}
      </details>
    </li>
  );
}

const ageWords = ({ ageDays, serviceDays, overdue }: EscalationShown) => ({
  count: ageDays,
  service: serviceDays,
  late: ageDays - serviceDays,
  context: overdue ? 'overdue' : undefined,
});

function Told({ it, names, on }: Omit<ItemProps, 'longest' | 'under'>) {
  const t = useWords();
  const decision = it.decision && it.decision !== on && names.decisions[it.decision];
  const who = (id: string | null) => <bdi>{id ? names.names[id] : ''}</bdi>;
  return (
    <div className={css.told}>
      {decision && (
        <p>
          <ReferenceLink to={decision} />
        </p>
      )}
      {it.context && <Markdown text={it.context} resolve={toDecision} />}
      {it.whyAbove && <Markdown text={it.whyAbove} resolve={toDecision} />}
      <p className="meta">
        {t('escalations.raisedBy')} {who(it.createdBy)} · <Moment value={it.createdAt} /> · {t('escalations.due')}{' '}
        <Day value={it.dueOn} />
      </p>
      {it.answer && (
        <section className={css.said}>
          <h3>{t('escalations.answer')}</h3>
          <Markdown text={it.answer.text} resolve={toDecision} />
          <p className={css.why}>{t('escalations.because')}</p>
          <Markdown text={it.answer.why} resolve={toDecision} />
          <p className="meta">
            {who(it.answer.by)} · <Moment value={it.answer.at} /> · <EffectLink effect={it.answer.effect} />
          </p>
        </section>
      )}
      {it.heard && (
        <section className={css.said}>
          <h3>{t(`escalations.heard.${it.heard.what}`)}</h3>
          <Markdown text={it.heard.text} resolve={toDecision} />
          <p className="meta">
            {who(it.heard.by)} · <Moment value={it.heard.at} />
          </p>
        </section>
      )}
      {it.withdrawn && (
        <section className={css.said}>
          <h3>{t('escalations.withdrawn')}</h3>
          <Markdown text={it.withdrawn.why} resolve={toDecision} />
        </section>
      )}
    </div>
  );
}

/** What an answer is about leads there. */
function EffectLink({ effect: { kind, about } }: { effect: NonNullable<EscalationShown['answer']>['effect'] }) {
  const t = useWords();
  const said = t(`escalations.effect.${kind}`);
  if (kind === 'zone')
    return (
      <Link to="/zones" title={said}>
        {t('escalations.toZones')}
      </Link>
    );
  if (kind === 'principle' && about)
    return (
      <Link to="/principles/$id" params={{ id: about }} title={said}>
        {t('escalations.toPrinciple')}
      </Link>
    );
  return said;
}

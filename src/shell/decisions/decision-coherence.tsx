/** A decision among others: what pulls against it, and what it costs those who did not take it. Quiet where there is nothing. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CostForm } from '#coherence/conflicts/web/cost-form.tsx';
import { Sum } from '#coherence/conflicts/web/cost-list.tsx';
import { CostNotes } from '#coherence/conflicts/web/cost-notes.tsx';
import { ProposeForm } from '#coherence/conflicts/web/propose-form.tsx';
import { conflictsQuery, costsQuery } from '#coherence/conflicts/web/queries.ts';
import { Due, StateWord, useHeading } from '#coherence/conflicts/web/standing.tsx';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import type { Shown } from '#deciding/decisions/web/calls.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './decision-coherence.module.css';
import { Learned, useLearned } from './decision-learned.tsx';

export function DecisionCoherence({ shown }: { shown: Shown }) {
  const t = useWords();
  const client = useClient();
  const memberships = useYou()?.memberships ?? [];
  const conflicts = useQuery(conflictsQuery(client, { decision: shown.id })).data?.conflicts ?? [];
  const caused = useQuery(costsQuery(client, shown.id)).data?.decisions[0];
  const heading = useHeading();
  const speaks = memberships.length > 0 && !shown.retracted;
  const learned = useLearned(shown.id);
  const nothing = conflicts.length + learned.tried.length + learned.changes.length === 0;
  if (nothing && !caused && !speaks) return null;
  return (
    <section className={css.section} aria-labelledby="with-others">
      <h2 id="with-others">{t('conflicts.withOthers')}</h2>
      {conflicts.length > 0 && (
        <ul className={css.list}>
          {conflicts.map((row) => (
            <li key={row.id}>
              <Link to="/conflicts/$id" params={{ id: row.id }}>
                <bdi>{heading(row)}</bdi>
              </Link>
              <p className="meta">
                {row.sides
                  .filter((side) => side.decision.id !== shown.id)
                  .map((side) => `${side.decision.group.name}: ${side.answer ?? side.decision.title}`)
                  .join(' · ')}
              </p>
              <p className={css.standing}>
                <StateWord row={row} /> <Due row={row} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {caused && (
        <div className={css.costs}>
          <h3>{t('costs.title')}</h3>
          <Sum caused={caused} />
          <CostNotes caused={caused} />
        </div>
      )}
      <Learned {...learned} />
      {speaks && <Speaking shown={shown} memberships={memberships} />}
    </section>
  );
}

interface SpeakingProps {
  shown: Shown;
  memberships: readonly { group: string; name: string }[];
}

/** Members of other groups note what it costs them; whoever belongs to a group may say that two decisions pull apart. */
function Speaking({ shown, memberships }: SpeakingProps) {
  const t = useWords();
  const { box, open, set } = useOpening<'conflict' | 'cost' | ''>('');
  const close = () => set('');
  const own = memberships.some(({ group }) => group === shown.group);
  const others = memberships.filter(({ group }) => group !== shown.group);
  if (open === 'conflict')
    return (
      <div ref={box} className={css.form}>
        <ProposeForm decision={shown.ref} own={own} onDone={close} />
      </div>
    );
  if (open === 'cost')
    return (
      <div ref={box} className={css.form}>
        <CostForm decision={shown.ref} groups={others} onDone={close} />
      </div>
    );
  return (
    <div ref={box} className={`${css.speaking} no-print`}>
      <Button size="small" look="plain" onClick={() => set('conflict')}>
        {own ? t('conflict.anotherPulls') : t('conflict.oursPulls')}
      </Button>
      {others.length > 0 && (
        <Button size="small" look="plain" onClick={() => set('cost')}>
          {t('costs.note')}
        </Button>
      )}
    </div>
  );
}

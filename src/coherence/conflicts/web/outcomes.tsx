/** What became of a conflict in the principles, and whether both groups have heard of it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type ConflictShown, useConflictCalls } from './calls.ts';
import css from './conflict.module.css';
import { PrincipleLink } from './ending.tsx';
import { outcomePlace } from './places.ts';
import { Refused } from './refused.tsx';
import { useChange } from './use-change.ts';

/** `proposals` are those that rest on it and are still open; they are made and signed elsewhere. */
export function Outcomes({ shown, proposals }: { shown: ConflictShown; proposals: ReactNode }) {
  const t = useWords();
  const { row, outcomes, ending } = shown;
  return (
    <div id={outcomePlace} tabIndex={-1} className={css.box}>
      {outcomes.length === 0 && !row.waitsForPrinciple && <p className="meta">{t('conflict.nothingYet')}</p>}
      {row.waitsForPrinciple && <p>{t('conflict.waitsForPrinciple')}</p>}
      {proposals}
      <Revising shown={shown} />
      {row.waitsForPrinciple && (
        <p className="row no-print">
          <LinkButton
            look="primary"
            to="/proposals/new"
            search={{ evidence: shown.id, principle: ending?.principle ?? undefined }}
          >
            {t('conflict.proposeChange')}
          </LinkButton>
        </p>
      )}
      <ul className={css.remarks}>
        {outcomes.map((outcome) => (
          <li key={outcome.proposal} className={css.remark}>
            <p>
              {outcome.principle && (
                <>
                  <PrincipleLink id={outcome.principle} shown={shown} />
                  {outcome.version !== null && ` · ${t('conflict.version', { version: outcome.version })}`}
                </>
              )}
            </p>
            <p className="meta">
              <Link to="/proposals/$id" params={{ id: outcome.proposal }}>
                <bdi>{outcome.text || t('conflict.theProposal')}</bdi>
              </Link>{' '}
              · <Moment value={outcome.at} />
            </p>
          </li>
        ))}
      </ul>
      {outcomes.length > 0 && <Hearing shown={shown} />}
      {row.loopDays !== null && <p className="meta">{t('conflict.loopDays', { count: row.loopDays })}</p>}
    </div>
  );
}

/** Whoever has said that they revise, and has not yet, is one step away from the form. */
function Revising({ shown: { row, ending, yours } }: { shown: ConflictShown }) {
  const t = useWords();
  const own = row.sides.find(({ decision }) => decision.group.id === ending?.group)?.decision;
  const revises = row.state === 'settled' && ending?.kind === 'one-revises' && !ending.decision;
  if (!own || !revises || own.status === 'superseded' || own.retracted || !yours.includes(own.group.id)) return null;
  return (
    <p className="row no-print">
      <LinkButton to="/decisions/new" search={{ supersedes: own.ref }}>
        {t('conflict.replaceOurs')}
      </LinkButton>
    </p>
  );
}

function Hearing({ shown }: { shown: ConflictShown }) {
  const t = useWords();
  const calls = useConflictCalls();
  const hear = useChange(shown.id, { mutationFn: () => calls.conflicts.heard({ id: shown.id }), focus: outcomePlace });
  const open = shown.yours.some((group) => !shown.heard.includes(group));
  return (
    <>
      <ul>
        {shown.row.sides.map(({ decision: { group } }) => (
          <li key={group.id} className="meta">
            {shown.heard.includes(group.id)
              ? t('conflict.hasHeard', { group: group.name })
              : t('conflict.notHeard', { group: group.name })}
          </li>
        ))}
      </ul>
      <Refused error={hear.error} />
      {open && (
        <p className="row no-print">
          <Button disabled={hear.isPending} onClick={() => hear.mutate(undefined)}>
            {t('conflict.hear')}
          </Button>
        </p>
      )}
    </>
  );
}

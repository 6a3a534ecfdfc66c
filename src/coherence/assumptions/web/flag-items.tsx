/** Flags as lists show them: which decision, what became of what it rests on, since when, and what its group says. */
import { Link } from '@tanstack/react-router';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { FlagShown, FlagsTold } from './calls.ts';
import { Answered, AnswerFlag } from './flag-answer.tsx';
import { AssumptionLink, Chain } from './flag-chain.tsx';
import css from './flags.module.css';

interface ItemProps {
  flag: FlagShown;
  told: FlagsTold;
}

/** What has happened to the assumption, and who holds it. */
export function WhatFell({ flag, told }: ItemProps) {
  const t = useWords();
  const holder = told.groups[told.assumptions[flag.assumption]?.group ?? ''];
  return (
    <>
      <p>
        <span className={css.state}>{t(`flags.is.${flag.state}`)}</span>{' '}
        <span className="meta">
          <Day value={flag.since.slice(0, 10)} />
        </span>
        : <AssumptionLink id={flag.assumption} told={told} />
        {holder && (
          <span className="meta">
            {' '}
            (<bdi>{holder.name}</bdi>)
          </span>
        )}
      </p>
      {flag.why && (
        <p dir="auto" className={css.why}>
          {flag.why}
        </p>
      )}
      <Chain flag={flag} told={told} />
    </>
  );
}

export function Standing({ flag, told }: ItemProps) {
  const t = useWords();
  if (flag.answer) return <Answered flag={flag} reference={told.decisions[flag.decision]?.ref} />;
  if (flag.mayAnswer) return <AnswerFlag flag={flag} />;
  return <p className={css.waits}>{t('flags.waits')}</p>;
}

/** By the decision: for those who look at what is asked of them, or at what fell. */
export function DecisionItem({ flag, told }: ItemProps) {
  const decision = told.decisions[flag.decision];
  if (!decision) return null;
  return (
    <>
      <Link to="/decisions/$id" params={{ id: decision.ref }} className={css.title}>
        <bdi>{decision.title}</bdi>
      </Link>
      <p className="meta">
        <bdi>{decision.group}</bdi>
      </p>
    </>
  );
}

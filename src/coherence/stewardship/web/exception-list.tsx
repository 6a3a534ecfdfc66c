/** Exceptions by principle: who breaks it on what ground, and whether the centre backs that in public. */
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { Ends } from '#coherence/escalations/web/escalation-acts.tsx';
import forms from '#coherence/escalations/web/escalations.module.css';
import { Refused } from '#coherence/escalations/web/refused.tsx';
import { useSend } from '#coherence/escalations/web/use-send.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea } from '#ui/field.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { type ExceptionShown, type ExceptionsTold, useStewardCalls } from './calls.ts';
import css from './stewardship.module.css';

export function ExceptionList({ told }: { told: ExceptionsTold }) {
  const t = useWords();
  const broken = Object.entries(told.principles);
  if (broken.length === 0) return <p className="meta">{t('exceptions.none')}</p>;
  return (
    <ul className={css.list}>
      {broken.map(([id, { title, groups, marked }]) => (
        <li key={id} className={css.item}>
          <h3>
            <Link to="/principles/$id" params={{ id }}>
              <bdi>{title}</bdi>
            </Link>
          </h3>
          <p className={marked ? css.running : 'meta'}>
            {t('exceptions.groups', { count: groups })} {marked && t('exceptions.marked')}
          </p>
          <ul className={css.responses}>
            {told.exceptions
              .filter((it) => it.principle === id)
              .map((it) => (
                <One key={it.decision} it={it} told={told} />
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function One({ it, told }: { it: ExceptionShown; told: ExceptionsTold }) {
  const t = useWords();
  const you = useYou();
  const { box, open: saying, set: setSaying } = useOpening(false);
  const decision = told.decisions[it.decision];
  const { backing } = it;
  return (
    <li className="stack">
      {decision && <ReferenceLink to={decision} />}
      {it.ground ? (
        <Markdown text={it.ground} resolve={toDecision} />
      ) : (
        <p className="meta">{t('exceptions.noGround')}</p>
      )}
      {backing ? (
        <p>
          <strong>{backing.backs ? t('exceptions.backed') : t('exceptions.notBacked')}</strong>{' '}
          <bdi>{backing.statement}</bdi>{' '}
          <span className="meta">
            <bdi>{backing.createdBy && told.names[backing.createdBy]}</bdi>
          </span>
        </p>
      ) : (
        <p className="meta">{t('exceptions.unsaid')}</p>
      )}
      <div ref={box} tabIndex={-1}>
        {saying && <BackForm it={it} onDone={() => setSaying(false)} />}
        {you?.steward && !saying && (
          <div className="row">
            <Button size="small" onClick={() => setSaying(true)}>
              {t('exceptions.say')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function BackForm({ it, onDone }: { it: ExceptionShown; onDone: () => void }) {
  const t = useWords();
  const calls = useStewardCalls();
  const [backs, setBacks] = useState(it.backing?.backs ?? true);
  const [statement, setStatement] = useState(it.backing?.statement ?? '');
  const { decision, principle } = it;
  const say = useSend({
    send: () => calls.backings.say({ decision, principle, backs, statement }),
    told: t('exceptions.said'),
    onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    say.mutate();
  };
  return (
    <form className={forms.form} onSubmit={send}>
      <Select
        label={t('exceptions.backs')}
        value={backs ? 'yes' : 'no'}
        onChange={(event) => setBacks(event.target.value === 'yes')}
      >
        <option value="yes">{t('exceptions.backed')}</option>
        <option value="no">{t('exceptions.notBacked')}</option>
      </Select>
      <TextArea
        label={t('exceptions.statement')}
        value={statement}
        error={say.error ? fieldSentences(say.error).statement : undefined}
        onChange={(event) => setStatement(event.target.value)}
      />
      <Refused sending={say} />
      <Ends send={t('exceptions.say')} pending={say.isPending} onCancel={onDone} />
    </form>
  );
}

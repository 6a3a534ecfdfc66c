/** What the centre may do with a question (take it, answer it), and what its group may (say what it did, withdraw it). */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { usePrincipleCalls } from '#common-ground/principles/web/calls.ts';
import { principlesQuery } from '#common-ground/principles/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea } from '#ui/field.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { type EffectKind, effectKinds, type Hearing, hearings } from '../kinds.ts';
import { type EscalationShown, useEscalationCalls } from './calls.ts';
import css from './escalations.module.css';
import { Refused } from './refused.tsx';
import { useSend } from './use-send.ts';

export function CentreActs({ it }: { it: EscalationShown }) {
  const t = useWords();
  const you = useYou();
  const calls = useEscalationCalls();
  const { box, open: answering, set: setAnswering } = useOpening(false);
  const take = useSend({ send: () => calls.escalations.take({ id: it.id }), told: t('escalations.taken') });
  return (
    <div ref={box} tabIndex={-1}>
      {answering ? (
        <AnswerForm it={it} onDone={() => setAnswering(false)} />
      ) : (
        <div className="row">
          <Button look="primary" onClick={() => setAnswering(true)}>
            {t('escalations.answerIt')}
          </Button>
          {you?.steward && it.owner !== you.id && (
            <Button disabled={take.isPending} onClick={() => take.mutate()}>
              {t('escalations.takeIt')}
            </Button>
          )}
          <Refused sending={take} />
        </div>
      )}
    </div>
  );
}

function AnswerForm({ it, onDone }: { it: EscalationShown; onDone: () => void }) {
  const t = useWords();
  const calls = useEscalationCalls();
  const [given, setGiven] = useState({ text: '', why: '', effect: 'none' as EffectKind, about: '' });
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const principles = useQuery(principlesQuery(usePrincipleCalls())).data?.principles ?? [];
  const answer = useSend({
    send: () =>
      calls.escalations.answer({
        id: it.id,
        revision: it.revision,
        text: given.text,
        why: given.why,
        effect: {
          kind: given.effect,
          about: given.effect === 'principle' ? (principles.find(({ id }) => id === given.about)?.id ?? null) : null,
        },
      }),
    told: t('escalations.answered'),
    onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate();
  };
  const errors = answer.error ? fieldSentences(answer.error) : {};
  return (
    <form className={css.form} onSubmit={send}>
      <TextArea
        label={t('escalations.answer')}
        hint={t('escalations.answerHint')}
        value={given.text}
        error={errors.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <TextArea
        label={t('escalations.why')}
        value={given.why}
        error={errors.why}
        onChange={(event) => set({ why: event.target.value })}
      />
      <Select
        label={t('escalations.effectLabel')}
        value={given.effect}
        onChange={(event) => set({ effect: effectKinds.find((kind) => kind === event.target.value) ?? 'none' })}
      >
        {effectKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`escalations.effect.${kind}`)}
          </option>
        ))}
      </Select>
      {given.effect === 'principle' && (
        <Select
          label={t('escalations.about')}
          value={given.about}
          onChange={(event) => set({ about: event.target.value })}
        >
          <option value="">{t('escalations.choose')}</option>
          {principles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <Refused sending={answer} />
      <Ends send={t('escalations.send')} pending={answer.isPending} onCancel={onDone} />
    </form>
  );
}

export function Ends({ send, pending, onCancel }: { send: string; pending: boolean; onCancel: () => void }) {
  const t = useWords();
  return (
    <div className="row">
      <Button type="submit" look="primary" disabled={pending}>
        {send}
      </Button>
      <Button onClick={onCancel}>{t('ui.cancel')}</Button>
    </div>
  );
}

export function GroupActs({ it }: { it: EscalationShown }) {
  const t = useWords();
  const { box, open: doing, set: setDoing } = useOpening<'hear' | 'withdraw' | null>(null);
  const onDone = () => setDoing(null);
  return (
    <div ref={box} tabIndex={-1}>
      {doing === 'hear' && <HearForm it={it} onDone={onDone} />}
      {doing === 'withdraw' && <WithdrawForm it={it} onDone={onDone} />}
      {doing === null && (
        <div className="row">
          {it.state === 'answered' && (
            <Button look="primary" onClick={() => setDoing('hear')}>
              {t('escalations.hearIt')}
            </Button>
          )}
          {it.state === 'waiting' && (
            <Button onClick={() => setDoing('withdraw')}>{t('escalations.withdrawIt')}</Button>
          )}
        </div>
      )}
    </div>
  );
}

function HearForm({ it, onDone }: { it: EscalationShown; onDone: () => void }) {
  const t = useWords();
  const calls = useEscalationCalls();
  const [what, setWhat] = useState<Hearing>('followed');
  const [text, setText] = useState('');
  const hear = useSend({
    send: () => calls.escalations.heard({ id: it.id, revision: it.revision, what, text }),
    told: t('escalations.heardTold'),
    onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    hear.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      <Select
        label={t('escalations.hearLabel')}
        value={what}
        onChange={(event) => setWhat(hearings.find((it) => it === event.target.value) ?? 'followed')}
      >
        {hearings.map((it) => (
          <option key={it} value={it}>
            {t(`escalations.heard.${it}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('escalations.hearText')}
        value={text}
        error={hear.error ? fieldSentences(hear.error).text : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Refused sending={hear} />
      <Ends send={t('escalations.say')} pending={hear.isPending} onCancel={onDone} />
    </form>
  );
}

function WithdrawForm({ it, onDone }: { it: EscalationShown; onDone: () => void }) {
  const t = useWords();
  const calls = useEscalationCalls();
  const [why, setWhy] = useState('');
  const withdraw = useSend({
    send: () => calls.escalations.withdraw({ id: it.id, revision: it.revision, why }),
    told: t('escalations.withdrawnTold'),
    onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      <TextArea
        label={t('escalations.withdrawWhy')}
        hint={t('escalations.withdrawHint')}
        value={why}
        error={withdraw.error ? fieldSentences(withdraw.error).why : undefined}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Refused sending={withdraw} />
      <Ends send={t('escalations.withdrawIt')} pending={withdraw.isPending} onCancel={onDone} />
    </form>
  );
}

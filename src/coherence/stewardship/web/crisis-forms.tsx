/** What stewards may do in a crisis: open it with a last day, decide something in its scope, renew it in the open. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { Ends } from '#coherence/escalations/web/escalation-acts.tsx';
import css from '#coherence/escalations/web/escalations.module.css';
import { Refused } from '#coherence/escalations/web/refused.tsx';
import { useSend } from '#coherence/escalations/web/use-send.ts';
import { TextArea, TextField } from '#ui/field.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { type CrisisShown, useStewardCalls } from './calls.ts';
import { inDays } from './in-days.ts';

interface ShellProps {
  sending: { mutate: () => void; isPending: boolean; isError: boolean; error: unknown };
  act: string;
  onDone: () => void;
  children: ReactNode;
}

function Shell({ sending, act, onDone, children }: ShellProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      {children}
      <Refused sending={sending} />
      <Ends send={act} pending={sending.isPending} onCancel={onDone} />
    </form>
  );
}

/** Fields by their names, with the sentences that the server says of them. */
function useFields<Given extends Record<string, string>>(start: () => Given, error: unknown) {
  const [given, setGiven] = useState(start);
  const errors = error ? fieldSentences(error) : {};
  const field = (name: keyof Given & string) => ({
    value: given[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }),
  });
  return [given, field] as const;
}

export function OpenCrisisForm({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const calls = useStewardCalls();
  const opening = useSend({
    send: (given: { scope: string; ground: string; endsOn: string }) => calls.crises.open(given),
    told: t('crises.opened'),
    onDone,
  });
  const [given, field] = useFields(() => ({ scope: '', ground: '', endsOn: inDays(14) }), opening.error);
  return (
    <Shell sending={{ ...opening, mutate: () => opening.mutate(given) }} act={t('crises.open')} onDone={onDone}>
      <p className="meta">{t('crises.formLead')}</p>
      <TextField label={t('crises.scope')} hint={t('crises.scopeHint')} {...field('scope')} />
      <TextArea label={t('crises.ground')} {...field('ground')} />
      <TextField type="date" label={t('crises.endsOn')} hint={t('crises.endsOnHint')} {...field('endsOn')} />
    </Shell>
  );
}

export function MeasureForm({ it, onDone }: { it: CrisisShown; onDone: () => void }) {
  const t = useWords();
  const calls = useStewardCalls();
  const measuring = useSend({
    send: (given: { title: string; choice: string; why: string }) =>
      calls.crises.measure({ id: it.id, revision: it.revision, ...given }),
    told: t('crises.measured'),
    onDone,
  });
  const [given, field] = useFields(() => ({ title: '', choice: '', why: '' }), measuring.error);
  return (
    <Shell sending={{ ...measuring, mutate: () => measuring.mutate(given) }} act={t('crises.measure')} onDone={onDone}>
      <TextField label={t('crises.measureTitle')} {...field('title')} />
      <TextArea label={t('crises.choice')} {...field('choice')} />
      <TextArea label={t('crises.why')} {...field('why')} />
    </Shell>
  );
}

export function RenewForm({ it, onDone }: { it: CrisisShown; onDone: () => void }) {
  const t = useWords();
  const calls = useStewardCalls();
  const renewing = useSend({
    send: (given: { endsOn: string; why: string }) =>
      calls.crises.renew({ id: it.id, revision: it.revision, ...given }),
    told: t('crises.renewedTold'),
    onDone,
  });
  const [given, field] = useFields(() => ({ endsOn: it.endsOn, why: '' }), renewing.error);
  return (
    <Shell sending={{ ...renewing, mutate: () => renewing.mutate(given) }} act={t('crises.renew')} onDone={onDone}>
      <TextField type="date" label={t('crises.newEnd')} hint={t('crises.newEndHint')} {...field('endsOn')} />
      <TextArea label={t('crises.whyRenew')} {...field('why')} />
    </Shell>
  );
}

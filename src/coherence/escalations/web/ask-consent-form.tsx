/** A group asks others, by a day, whether its proposal would harm them. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useGroupCalls } from '#common-ground/groups/web/calls.ts';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { TextArea, TextField } from '#ui/field.tsx';
import { ListField } from '#ui/list-field.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useEscalationCalls } from './calls.ts';
import { Ends } from './escalation-acts.tsx';
import css from './escalations.module.css';
import { Refused } from './refused.tsx';
import { useSend } from './use-send.ts';

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

export function AskConsentForm({ decision, onDone }: { decision: string; onDone: () => void }) {
  const t = useWords();
  const calls = useEscalationCalls();
  const groups = useQuery(groupsQuery(useGroupCalls())).data?.groups ?? [];
  const [given, setGiven] = useState(() => ({ groups: [] as string[], byOn: inTwoWeeks(), text: '' }));
  const ask = useSend({
    send: () => calls.consents.ask({ decision, ...given }),
    told: t('consents.asked'),
    onDone,
  });
  const errors = ask.error ? fieldSentences(ask.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      <ListField
        label={t('consents.groups')}
        values={given.groups}
        error={errors.groups}
        onValues={(groups) => setGiven({ ...given, groups })}
        known={groups.map(({ slug, name }) => ({ value: slug, label: name }))}
        onlyKnown
      />
      <TextField
        type="date"
        label={t('consents.byOn')}
        hint={t('consents.byOnHint')}
        value={given.byOn}
        error={errors.byOn}
        onChange={(event) => setGiven({ ...given, byOn: event.target.value })}
      />
      <TextArea
        label={t('consents.about')}
        optional={t('ui.optional')}
        value={given.text}
        onChange={(event) => setGiven({ ...given, text: event.target.value })}
      />
      <Refused sending={ask} />
      <Ends send={t('consents.ask')} pending={ask.isPending} onCancel={onDone} />
    </form>
  );
}

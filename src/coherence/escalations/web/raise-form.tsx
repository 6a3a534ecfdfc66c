/** A member asks the centre for their group: one question, why it is raised, and within how many days. */

import { type FormEvent, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { Note } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { defaultServiceDays, type EscalationReason, escalationReasons, mostServiceDays } from '../kinds.ts';
import { useEscalationCalls } from './calls.ts';
import { Ends } from './escalation-acts.tsx';
import { Refused } from './refused.tsx';
import { useSend } from './use-send.ts';

const empty = {
  group: '',
  question: '',
  context: '',
  reason: 'touches-a-value' as EscalationReason,
  whyAbove: '',
  serviceDays: defaultServiceDays,
};

interface RaiseProps {
  /** What it begins with, where it is asked from another page. */
  begun?: { decision?: string | undefined; question?: string | undefined; context?: string | undefined };
  onDone: () => void;
}

export function RaiseForm({ begun, onDone }: RaiseProps) {
  const t = useWords();
  const calls = useEscalationCalls();
  const memberships = useYou()?.memberships ?? [];
  const [given, setGiven] = useState({
    ...empty,
    decision: begun?.decision ?? '',
    question: begun?.question ?? '',
    context: begun?.context ?? '',
  });
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const raise = useSend({
    send: () =>
      calls.escalations.raise({
        ...given,
        group: given.group || memberships[0]?.group,
        decision: given.decision.trim().replace(/^#/, '') || undefined,
        whyAbove: given.reason === 'above-direct-knowledge' ? given.whyAbove : '',
      }),
    told: t('escalations.raised'),
    onDone,
  });
  const errors = raise.error ? fieldSentences(raise.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    raise.mutate();
  };
  if (memberships.length === 0) return <Note>{t('escalations.noGroup')}</Note>;
  return (
    <form className="stack" onSubmit={send}>
      <OwnGroupField
        label={t('escalations.asGroup')}
        groups={memberships}
        value={given.group || memberships[0]!.group}
        onGroup={(group) => set({ group })}
      />
      <TextField
        label={t('escalations.question')}
        value={given.question}
        error={errors.question}
        onChange={(event) => set({ question: event.target.value })}
      />
      <Select
        label={t('escalations.reasonLabel')}
        value={given.reason}
        onChange={(event) => set({ reason: escalationReasons.find((it) => it === event.target.value) ?? given.reason })}
      >
        {escalationReasons.map((it) => (
          <option key={it} value={it}>
            {t(`escalations.reason.${it}`)}
          </option>
        ))}
      </Select>
      {given.reason === 'above-direct-knowledge' && (
        <TextArea
          label={t('escalations.whyAbove')}
          value={given.whyAbove}
          error={errors.whyAbove}
          onChange={(event) => set({ whyAbove: event.target.value })}
        />
      )}
      <TextArea
        label={t('escalations.context')}
        optional={t('ui.optional')}
        value={given.context}
        error={errors.context}
        onChange={(event) => set({ context: event.target.value })}
      />
      <TextField
        label={t('escalations.decision')}
        optional={t('ui.optional')}
        hint={t('escalations.decisionHint')}
        value={given.decision}
        error={errors.decision}
        onChange={(event) => set({ decision: event.target.value })}
      />
      <TextField
        type="number"
        min={1}
        max={mostServiceDays}
        label={t('escalations.service')}
        value={given.serviceDays}
        error={errors.serviceDays}
        onChange={(event) => set({ serviceDays: Number(event.target.value) })}
      />
      <Refused sending={raise} />
      <Ends send={t('escalations.raise')} pending={raise.isPending} onCancel={onDone} />
    </form>
  );
}

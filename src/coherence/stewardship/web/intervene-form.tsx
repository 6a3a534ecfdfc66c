/** A steward speaks up: to which group, on what ground, about what and no more, until which day. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Ends } from '#coherence/escalations/web/escalation-acts.tsx';
import { Refused } from '#coherence/escalations/web/refused.tsx';
import { useSend } from '#coherence/escalations/web/use-send.ts';
import { useGroupCalls } from '#common-ground/groups/web/calls.ts';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { type InterventionKind, interventionKinds } from '../kinds.ts';
import { useStewardCalls } from './calls.ts';
import { inDays } from './in-days.ts';

export function InterveneForm({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const calls = useStewardCalls();
  const groups = useQuery(groupsQuery(useGroupCalls())).data?.groups ?? [];
  const [given, setGiven] = useState(() => ({
    group: '',
    decision: '',
    kind: 'question' as InterventionKind,
    scope: '',
    ground: '',
    endsOn: inDays(30),
  }));
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const open = useSend({
    send: () =>
      calls.interventions.open({
        ...given,
        group: given.group || (groups[0]?.slug ?? ''),
        decision: given.decision.trim().replace(/^#/, '') || undefined,
      }),
    told: t('interventions.opened'),
    onDone,
  });
  const errors = open.error ? fieldSentences(open.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      <p className="meta">{t('interventions.formLead')}</p>
      <Select
        label={t('interventions.group')}
        value={given.group || groups[0]?.slug}
        onChange={(event) => set({ group: event.target.value })}
      >
        {groups.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={t('interventions.kindLabel')}
        value={given.kind}
        onChange={(event) => set({ kind: interventionKinds.find((kind) => kind === event.target.value) ?? given.kind })}
      >
        {interventionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`interventions.kinds.${kind}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('interventions.decision')}
        optional={t('ui.optional')}
        value={given.decision}
        error={errors.decision}
        onChange={(event) => set({ decision: event.target.value })}
      />
      <TextField
        label={t('interventions.scope')}
        value={given.scope}
        error={errors.scope}
        onChange={(event) => set({ scope: event.target.value })}
      />
      <TextArea
        label={t('interventions.ground')}
        value={given.ground}
        error={errors.ground}
        onChange={(event) => set({ ground: event.target.value })}
      />
      <TextField
        type="date"
        label={t('interventions.endsOn')}
        hint={t('interventions.endsOnHint')}
        value={given.endsOn}
        error={errors.endsOn}
        onChange={(event) => set({ endsOn: event.target.value })}
      />
      <Refused sending={open} />
      <Ends send={t('interventions.open')} pending={open.isPending} onCancel={onDone} />
    </form>
  );
}

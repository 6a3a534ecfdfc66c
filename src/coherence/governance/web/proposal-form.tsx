/** Somebody proposes to change what everyone shares: what, why, and what it rests on. */
import type { FormEvent } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import type { Entry } from '#ui/list-field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { proposalKinds } from '../kinds.ts';
import { useGovernanceCalls } from './calls.ts';
import { ChangeFields, type Texts } from './change-fields.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { type ProposalDraft, toSend } from './proposal-draft.ts';
import { useAct } from './queries.ts';

interface FormProps {
  draft: ProposalDraft;
  meeting?: string | undefined;
  texts: Texts;
  /** What else it may rest on, by the names under which it is known on other pages. */
  others?: readonly Entry[];
  onDraft: (draft: ProposalDraft) => void;
  onMade: (id: string) => void;
}

export function ProposalForm({ draft, meeting, texts, onDraft, onMade, others }: FormProps) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const set = (part: Partial<ProposalDraft>) => onDraft({ ...draft, ...part });
  const make = useAct(
    () => calls.proposals.make(toSend(draft, meeting)),
    t('governance.made'),
    ({ id }) => onMade(id),
  );
  const errors = make.error ? fieldSentences(make.error, 'change') : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(undefined);
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <Select
        label={t('governance.what')}
        value={draft.kind}
        onChange={(event) => set({ kind: proposalKinds.find((it) => it === event.target.value) ?? draft.kind })}
      >
        {proposalKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`governance.change.${kind}`)}
          </option>
        ))}
      </Select>
      <ChangeFields draft={draft} texts={texts} onDraft={onDraft} />
      <TextField
        label={t('governance.title')}
        hint={t('governance.titleHint')}
        value={draft.title}
        required
        maxLength={200}
        error={errors.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t('governance.why')}
        value={draft.why}
        required
        maxLength={10_000}
        error={errors.why}
        onChange={(event) => set({ why: event.target.value })}
      />
      <EvidenceField
        values={draft.evidence}
        others={others}
        error={errors.evidence}
        onValues={(evidence) => set({ evidence })}
      />
      <TextField
        label={t('governance.closesOn')}
        hint={t('governance.closesHint')}
        type="date"
        value={draft.closesOn}
        error={errors.closesOn}
        onChange={(event) => set({ closesOn: event.target.value })}
      />
      {make.isError && <Trouble error={make.error} sentence={Object.values(errors)[0]} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={make.isPending}>
          {t('governance.make')}
        </Button>
      </div>
    </form>
  );
}

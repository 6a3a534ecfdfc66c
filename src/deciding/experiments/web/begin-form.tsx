/** A group begins an experiment: what it tries, what it expects to see, and when it stops. */

import { type FormEvent, type ReactNode, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useExperimentCalls } from './calls.ts';
import { useExperimentChange } from './use-change.ts';

interface BeginProps {
  principle: string;
  groups: readonly { group: string; name: string }[];
  /** What others hand in beside it. */
  beside?: (typed: { title: string; hypothesis: string }) => ReactNode;
  onDone: () => void;
}

const nothing = { title: '', hypothesis: '', stopRule: '', endsOn: '' };

export function BeginForm({ principle, groups, beside, onDone }: BeginProps) {
  const t = useWords();
  const calls = useExperimentCalls();
  const [draft, setDraft] = useKept(`experiment.${principle}`, nothing);
  const [group, setGroup] = useState(groups[0]?.group ?? '');
  const set = (part: Partial<typeof nothing>) => setDraft({ ...draft, ...part });
  const begin = useExperimentChange({
    send: () =>
      calls.experiments.begin({ ...draft, principle: principle as never, group, endsOn: draft.endsOn || null }),
    told: t('experiments.begun'),
    onDone: () => {
      setDraft(nothing);
      onDone();
    },
  });
  const errors = begin.error ? fieldSentences(begin.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <form className="stack" onSubmit={send} aria-label={t('experiments.begin')}>
      <OwnGroupField label={t('experiments.asGroup')} groups={groups} value={group} onGroup={setGroup} />
      <TextField
        label={t('experiments.title')}
        hint={t('experiments.titleHint')}
        required
        maxLength={300}
        value={draft.title}
        error={errors.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t('experiments.hypothesis')}
        required
        maxLength={5000}
        value={draft.hypothesis}
        error={errors.hypothesis}
        onChange={(event) => set({ hypothesis: event.target.value })}
      />
      {beside?.(draft)}
      <TextArea
        label={t('experiments.stopRule')}
        hint={t('experiments.stopRuleHint')}
        required
        maxLength={2000}
        value={draft.stopRule}
        error={errors.stopRule}
        onChange={(event) => set({ stopRule: event.target.value })}
      />
      <TextField
        type="date"
        label={t('experiments.endsOn')}
        optional={t('ui.optional')}
        value={draft.endsOn}
        error={errors.endsOn}
        onChange={(event) => set({ endsOn: event.target.value })}
      />
      {begin.error && <Trouble error={begin.error} sentence={Object.values(errors)[0]} />}
      <div className="row">
        <Button look="primary" size="small" type="submit" disabled={begin.isPending}>
          {t('experiments.send')}
        </Button>
        <Button look="plain" size="small" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

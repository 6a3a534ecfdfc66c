/** Those who bear a cost say so, in hours a week or in words. */

import { type FormEvent, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { useConflictCalls } from './calls.ts';
import { useCostChange } from './use-cost-change.ts';

interface CostFormProps {
  decision: string;
  /** Groups of the writer's, none of which has made the decision. */
  groups: readonly { group: string; name: string }[];
  onDone: () => void;
}

const levels = [0, 1, 2, 3] as const;

export function CostForm({ decision, groups, onDone }: CostFormProps) {
  const t = useWords();
  const calls = useConflictCalls();
  const [text, setText] = useKept(`cost.note.${decision}`, '');
  const [given, setGiven] = useState({ hours: '', level: '', group: groups[0]?.group ?? '' });
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const note = useCostChange(
    () =>
      calls.costs.note({
        decision,
        text,
        group: given.group,
        hours: given.hours === '' ? null : Number(given.hours),
        level: given.level === '' ? null : Number(given.level),
      }),
    () => {
      setText('');
      tell(t('costs.noted'));
      onDone();
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    note.mutate();
  };
  const errors = note.error ? fieldSentences(note.error) : {};
  return (
    <form className="stack" onSubmit={send} aria-label={t('costs.note')}>
      <OwnGroupField
        label={t('costs.asGroup')}
        groups={groups}
        value={given.group}
        onGroup={(group) => set({ group })}
      />
      <TextArea
        label={t('costs.text')}
        hint={t('costs.textHint')}
        required
        maxLength={2000}
        value={text}
        error={errors.text}
        onChange={(event) => setText(event.target.value)}
      />
      <TextField
        type="number"
        min={0}
        max={10_000}
        step="any"
        label={t('costs.hoursField')}
        hint={t('costs.hoursHint')}
        value={given.hours}
        error={errors.hours}
        onChange={(event) => set({ hours: event.target.value })}
      />
      <Select
        label={t('costs.levelField')}
        value={given.level}
        error={errors.level}
        onChange={(event) => set({ level: event.target.value })}
      >
        <option value="">{t('costs.noLevel')}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(`costs.level.${level}`)}
          </option>
        ))}
      </Select>
      {note.isError && <Trouble error={note.error} />}
      <div className="row">
        <Button look="primary" size="small" type="submit" disabled={note.isPending}>
          {t('costs.send')}
        </Button>
        <Button look="plain" size="small" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

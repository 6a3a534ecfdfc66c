/** A group says which zone it sees. It stands inside the form of a decision, so it is no form of its own. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Check, Select, TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import type { Zone } from '../zone.ts';
import css from './advice.module.css';
import { type Subject, useZoneCalls } from './calls.ts';
import { zoneList, zoneNamed } from './zone-list.ts';

interface DisagreeProps {
  about: Subject;
  advised: Zone;
  onClose: () => void;
}

/** Ctrl Enter here must not log the decision that is being written around it. */
const onlyHere = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.stopPropagation();
};

export function DisagreeForm({ about, advised, onClose }: DisagreeProps) {
  const t = useWords();
  const calls = useZoneCalls();
  const queries = useQueryClient();
  const memberships = useYou()?.memberships ?? [];
  const [given, setGiven] = useState<Given>({
    says: advised,
    raised: false,
    why: '',
    group: memberships[0]?.group ?? '',
  });
  const set = (part: Partial<Given>) => setGiven({ ...given, ...part });
  const send = useMutation({
    mutationFn: () => calls.zones.disagree({ ...given, ...about }),
    onSuccess: () => {
      tell(t('zones.differed'));
      void queries.invalidateQueries({ queryKey: ['zones'] });
      onClose();
    },
  });
  const errors = send.error ? fieldSentences(send.error) : {};
  if (memberships.length === 0) return <p className="meta">{t('zones.noGroup')}</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand in the thread of the form around it
    <div role="group" aria-label={t('zones.differ')} className={css.differ} onKeyDown={onlyHere}>
      <Fields given={given} set={set} errors={errors} draft={Boolean(about.draft)} />
      {send.isError && <Trouble error={send.error} sentence={errors.why} />}
      <div className="row">
        <Button look="primary" size="small" disabled={send.isPending} onClick={() => send.mutate()}>
          {t('zones.say')}
        </Button>
        <Button look="plain" size="small" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}

interface Given {
  says: Zone;
  raised: boolean;
  why: string;
  group: string;
}

interface FieldsProps {
  given: Given;
  set: (part: Partial<Given>) => void;
  errors: Record<string, string>;
  draft: boolean;
}

function Fields({ given, set, errors, draft }: FieldsProps) {
  const t = useWords();
  const memberships = useYou()?.memberships ?? [];
  return (
    <>
      <OwnGroupField
        label={t('zones.asGroup')}
        groups={memberships}
        value={given.group}
        onGroup={(group) => set({ group })}
      />
      <Select
        label={t('zones.says')}
        value={given.says}
        error={errors.says}
        onChange={(event) => set({ says: zoneNamed(event.target.value) ?? given.says })}
      >
        {zoneList.map((zone) => (
          <option key={zone} value={zone}>
            {t(`zone.${zone}.word`)}
          </option>
        ))}
      </Select>
      <Check
        label={t('zones.raised')}
        checked={given.raised}
        onChange={(event) => set({ raised: event.target.checked })}
      />
      <TextArea
        label={t('zones.why')}
        hint={draft ? t('zones.whyDraftHint') : t('zones.whyHint')}
        value={given.why}
        error={errors.why}
        maxLength={5000}
        onChange={(event) => set({ why: event.target.value })}
      />
    </>
  );
}

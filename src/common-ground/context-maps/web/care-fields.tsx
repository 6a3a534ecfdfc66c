import { useQuery } from '@tanstack/react-query';
import { useGroupCalls } from '#common-ground/groups/web/calls.ts';
import { groupQuery } from '#common-ground/groups/web/queries.ts';
import { Select, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import { confidences } from '../kinds.ts';
import css from './map.module.css';
import type { Written } from './rows.ts';

interface CareFieldsProps {
  group: string;
  written: Written;
  set: (part: Partial<Written>) => void;
  errors: Record<string, string>;
}

/** Who of the group looks after it, how sure the group is, and until when it is taken for true. */
export function CareFields({ group, written, set, errors }: CareFieldsProps) {
  const t = useWords();
  const shown = useQuery(groupQuery(useGroupCalls(), group)).data;
  const members = shown?.group.members ?? [];
  return (
    <div className={css.fields}>
      <Select
        label={t('map.owner')}
        value={written.owner}
        error={errors.owner}
        onChange={(event) => set({ owner: event.target.value })}
      >
        <option value="">{t('map.nobody')}</option>
        {members.map(({ person }) => (
          <option key={person} value={person}>
            {shown?.names[person]}
          </option>
        ))}
      </Select>
      <Select
        label={t('map.sure')}
        value={written.confidence}
        onChange={(event) => set({ confidence: event.target.value as Written['confidence'] })}
      >
        {confidences.map((it) => (
          <option key={it} value={it}>
            {t(`map.confidence.${it}`)}
          </option>
        ))}
      </Select>
      <TextField
        type="date"
        label={t('map.expiresOn')}
        value={written.expiresOn}
        error={errors.expiresOn}
        onChange={(event) => set({ expiresOn: event.target.value })}
      />
    </div>
  );
}

/** An item of a map is changed where it stands. Everything but its one line is optional. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useGroupCalls } from '#common-ground/groups/web/calls.ts';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { CareFields } from './care-fields.tsx';
import { GroundsField } from './grounds-field.tsx';
import css from './map.module.css';
import { kindOf, type Row, textOf, type Written } from './rows.ts';
import { useItemRetire, useItemSave } from './use-items.ts';

const writtenOf = (row: Row): Written => ({
  title: row.title,
  text: textOf(row),
  other: ('kind' in row && row.other) || '',
  owner: row.owner ?? '',
  confidence: row.confidence,
  expiresOn: row.expiresOn ?? '',
  restsOn: 'kind' in row ? [] : row.restsOn,
});

interface FormProps {
  row: Row;
  onDone: () => void;
}

export function ItemForm({ row, onDone }: FormProps) {
  const t = useWords();
  const [written, setWritten] = useState(() => writtenOf(row));
  const [revision] = useState(row.revision);
  const set = (part: Partial<Written>) => setWritten({ ...written, ...part });
  const kind = kindOf(row);
  const save = useItemSave(row, onDone);
  const retire = useItemRetire(row);
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ written, revision: save.isError ? row.revision : revision });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
  };
  const errors = save.error ? fieldSentences(save.error, 'set') : {};
  return (
    <form className={css.form} onSubmit={send} onKeyDown={onKeyDown} aria-label={t('map.change', { title: row.title })}>
      <TextField
        label={t(`map.titleOf.${kind}`)}
        required
        maxLength={300}
        value={written.title}
        error={errors.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      {kind === 'dependency' && (
        <OtherField own={row.group} value={written.other} onOther={(other) => set({ other })} />
      )}
      <TextArea
        label={t(`map.textOf.${kind}`)}
        optional={t('ui.optional')}
        maxLength={5000}
        value={written.text}
        error={errors.text ?? errors.evidence}
        onChange={(event) => set({ text: event.target.value })}
      />
      <CareFields group={row.group} written={written} set={set} errors={errors} />
      {kind === 'assumption' && (
        <GroundsField id={row.id} group={row.group} value={written.restsOn} onGrounds={(restsOn) => set({ restsOn })} />
      )}
      {save.isError && <Trouble error={save.error} />}
      <div className="row">
        <Button look="primary" size="small" type="submit" disabled={save.isPending}>
          {t('ui.save')}
        </Button>
        <Button look="plain" size="small" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
        <Button
          look="plain"
          size="small"
          className={css.away}
          disabled={retire.isPending}
          onClick={() => retire.mutate(undefined, { onSuccess: onDone })}
        >
          {t('map.takeOff')}
        </Button>
      </div>
    </form>
  );
}

interface OtherProps {
  own: string;
  value: string;
  onOther: (group: string) => void;
}

/** On which group it depends; what no group gives, such as a law or the weather, names none. */
export function OtherField({ own, value, onOther }: OtherProps) {
  const t = useWords();
  const groups = useQuery(groupsQuery(useGroupCalls())).data?.groups ?? [];
  return (
    <Select label={t('map.other')} value={value} onChange={(event) => onOther(event.target.value)}>
      <option value="">{t('map.noOther')}</option>
      {groups
        .filter(({ id }) => id !== own)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </Select>
  );
}

/** One line and Enter: the rest can be said later. The field keeps the keyboard for the next one. */
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useGroupCalls } from '#common-ground/groups/web/calls.ts';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import css from './map.module.css';
import type { RowKind } from './rows.ts';
import { useItemAdd } from './use-items.ts';

interface AddProps {
  group: string;
  kind: RowKind;
}

export function AddLine({ group, kind }: AddProps) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [other, setOther] = useState('');
  const add = useItemAdd(group, kind, () => {
    setTitle('');
    setOther('');
    field.current?.focus();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() && !add.isPending) add.mutate({ title, other });
  };
  return (
    <form className={css.add} onSubmit={send} aria-label={t(`map.add.${kind}`)}>
      <input
        ref={field}
        dir="auto"
        aria-label={t(`map.add.${kind}`)}
        placeholder={t(`map.add.${kind}`)}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      {kind === 'dependency' && title && <OnWhom own={group} value={other} onOther={setOther} />}
      <Button type="submit" size="icon" look="plain" disabled={!title.trim()} aria-label={t('ui.add')}>
        <Plus aria-hidden />
      </Button>
      {add.isError && <Trouble error={add.error} />}
    </form>
  );
}

function OnWhom({ own, value, onOther }: { own: string; value: string; onOther: (group: string) => void }) {
  const t = useWords();
  const groups = useQuery(groupsQuery(useGroupCalls())).data?.groups ?? [];
  return (
    <select aria-label={t('map.other')} value={value} onChange={(event) => onOther(event.target.value)}>
      <option value="">{t('map.onWhom')}</option>
      {groups
        .filter(({ id, slug }) => id !== own && slug !== own)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </select>
  );
}

/** Somebody looks after the conversation: they convene, and settle nothing. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';
import { usePeopleCalls } from '#common-ground/people/web/calls.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextField } from '#ui/field.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type ConflictShown, useConflictCalls } from './calls.ts';
import css from './conflict.module.css';
import { Refused } from './refused.tsx';
import { Due } from './standing.tsx';
import { useChange } from './use-change.ts';
import { useOpening } from './use-opening.ts';

export function Convening({ shown }: { shown: ConflictShown }) {
  const t = useWords();
  const you = useYou();
  const { box, open, set } = useOpening(false);
  const { keeper, names, row } = shown;
  const may = row.state !== 'settled' && (you?.steward || shown.yours.length > 0);
  return (
    <div ref={box} tabIndex={-1} className={css.box}>
      <p>
        {keeper ? <bdi>{names[keeper]}</bdi> : <span className="meta">{t('conflict.noKeeper')}</span>}
        {row.dueOn && row.state === 'open' && (
          <>
            {' · '}
            <Due row={row} />
          </>
        )}
      </p>
      <p className="meta">{t('conflict.keeperHint')}</p>
      {may && !open && (
        <p className="row">
          <Button size="small" onClick={() => set(true)}>
            {keeper ? t('conflict.changeKeeper') : t('conflict.convene')}
          </Button>
        </p>
      )}
      {open && <ConveneForm shown={shown} onDone={() => set(false)} />}
    </div>
  );
}

function ConveneForm({ shown, onDone }: { shown: ConflictShown; onDone: () => void }) {
  const t = useWords();
  const you = useYou();
  const calls = useConflictCalls();
  const people = usePeopleCalls();
  const all = useQuery({ queryKey: ['people', 'list'], queryFn: () => people.people.list({}) }).data?.people ?? [];
  const [revision] = useState(shown.revision);
  const [keeper, setKeeper] = useState<string>(shown.keeper ?? you?.id ?? '');
  const [dueOn, setDueOn] = useState(shown.dueOn ?? '');
  const convene = useChange(shown.id, {
    mutationFn: (at: number) =>
      calls.conflicts.convene({ id: shown.id, revision: at, keeper: keeper as never, ...(dueOn && { dueOn }) }),
    onSuccess: () => {
      tell(t('conflict.convened'));
      onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    convene.mutate(convene.isError ? shown.revision : revision);
  };
  return (
    <form className="stack" onSubmit={send}>
      <Select label={t('conflict.keeper')} value={keeper} onChange={(event) => setKeeper(event.target.value)}>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        type="date"
        label={t('conflict.dueOn')}
        optional={t('ui.optional')}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
      <Refused error={convene.error} />
      <div className="row">
        <Button look="primary" size="small" type="submit" disabled={convene.isPending}>
          {t('ui.save')}
        </Button>
        <Button look="plain" size="small" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

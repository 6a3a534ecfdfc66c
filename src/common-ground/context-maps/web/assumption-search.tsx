/** Finds an assumption while somebody writes: those of their own group first, then others; what is not there yet is put on their map. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type AssumptionName, useMapCalls } from './calls.ts';
import css from './picker.module.css';
import { suggestionsQuery } from './queries.ts';
import { useMapChange } from './use-map-change.ts';

interface SearchProps {
  label: string;
  hint?: string;
  /** The group for which somebody writes: its slug or its id. */
  group?: string | undefined;
  /** Those that are chosen already. */
  without: readonly string[];
  onPick: (picked: Pick<AssumptionName, 'id' | 'title'>) => void;
  /** Whether a new one may be put on the group's own map. */
  mayAdd?: boolean;
}

const leastTyped = 3;

function useAdd(group: string | undefined, onPick: SearchProps['onPick']) {
  const calls = useMapCalls();
  return useMapChange({
    send: (title: string) => calls.assumptions.add({ group: group ?? '', title }),
    onDone: onPick,
  });
}

export function AssumptionSearch({ label, hint, group, without, onPick, mayAdd = false }: SearchProps) {
  const t = useWords();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const sought = useDeferredValue(typed.trim());
  const query = { ...suggestionsQuery(useMapCalls(), sought, group), enabled: open, placeholderData: keepPreviousData };
  const found = (useQuery(query).data?.assumptions ?? []).filter(({ id }) => !without.includes(id));
  const take = (picked: Pick<AssumptionName, 'id' | 'title'>) => {
    setTyped('');
    setAt(0);
    setOpen(false);
    onPick(picked);
  };
  const add = useAdd(group, take);
  const offersNew = mayAdd && Boolean(group) && sought.length >= leastTyped;
  const count = found.length + Number(offersNew);
  const choose = (index: number) => {
    const picked = found[index];
    if (picked) take(picked);
    else if (offersNew && !add.isPending) add.mutate(sought);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && open && count > 0) setAt((at + step + count) % count);
    else if (step) setOpen(true);
    else if (event.key === 'Enter' && open && count > 0) choose(Math.min(at, count - 1));
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = open && count > 0;
  return (
    <div className={css.search}>
      <TextField
        label={label}
        hint={hint}
        role="combobox"
        autoComplete="off"
        maxLength={300}
        aria-expanded={shown}
        aria-autocomplete="list"
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown ? `${list}-${Math.min(at, count - 1)}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div id={list} role="listbox" aria-label={label} tabIndex={-1} className={css.list}>
          {found.map((name, index) => (
            <Offer key={name.id} id={`${list}-${index}`} chosen={index === at} onTake={() => choose(index)}>
              <span dir="auto">{name.title}</span>
              <small>
                <bdi>{name.group.name}</bdi>
                {name.state !== 'held' && ` · ${t(`map.is.${name.state}`)}`}
              </small>
            </Offer>
          ))}
          {offersNew && (
            <Offer id={`${list}-${found.length}`} chosen={at >= found.length} onTake={() => choose(found.length)}>
              <span dir="auto">{sought}</span>
              <small>{t('map.addNew')}</small>
            </Offer>
          )}
        </div>
      )}
      {add.isError && <Trouble error={add.error} />}
    </div>
  );
}

interface OfferProps {
  id: string;
  chosen: boolean;
  onTake: () => void;
  children: React.ReactNode;
}

function Offer({ id, chosen, onTake, children }: OfferProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseDown={(event) => {
        // The field keeps the focus, and whoever writes goes on writing.
        event.preventDefault();
        onTake();
      }}
    >
      {children}
    </div>
  );
}

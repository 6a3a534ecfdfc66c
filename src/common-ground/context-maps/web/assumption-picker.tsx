/** On which assumptions a decision rests, and in which way: chosen from any group's map, or put on the own one at once. */
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import { AssumptionSearch } from './assumption-search.tsx';
import { type AssumptionId, useMapCalls } from './calls.ts';
import { StateMark } from './marks.tsx';
import css from './picker.module.css';
import { namedQuery } from './queries.ts';

export interface Footing {
  assumption: AssumptionId;
  why?: string | undefined;
}

interface PickerProps {
  value: readonly Footing[];
  onChange: (value: Footing[]) => void;
  /** The group that decides: its slug or its id; a new assumption is put on its map. */
  group?: string | undefined;
  label?: string;
  hint?: string;
}

const most = 20;

export function AssumptionPicker({ value, onChange, group, label, hint }: PickerProps) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const chosen = value.map(({ assumption }) => assumption);
  const remove = (id: AssumptionId) => {
    box.current?.querySelector('input')?.focus();
    onChange(value.filter(({ assumption }) => assumption !== id));
  };
  const explain = (id: AssumptionId, why: string) =>
    onChange(value.map((it) => (it.assumption === id ? { assumption: id, ...(why && { why }) } : it)));
  return (
    <div className={css.picker}>
      <div ref={box}>
        {value.length < most && (
          <AssumptionSearch
            label={label ?? t('map.restsOn')}
            hint={hint ?? t('map.restsOnHint')}
            group={group}
            without={chosen}
            mayAdd
            onPick={({ id }) => onChange([...value, { assumption: id }])}
          />
        )}
      </div>
      <Chosen footing={value} onRemove={remove} onWhy={explain} />
    </div>
  );
}

interface ChosenProps {
  footing: readonly Footing[];
  onRemove: (id: AssumptionId) => void;
  /** Left out where nobody is asked why. */
  onWhy?: (id: AssumptionId, why: string) => void;
}

export function Chosen({ footing, onRemove, onWhy }: ChosenProps) {
  const t = useWords();
  const ids = footing.map(({ assumption }) => assumption);
  const names = useQuery(namedQuery(useMapCalls(), ids)).data?.assumptions ?? [];
  if (footing.length === 0) return null;
  return (
    <ul className={css.chosen}>
      {footing.map(({ assumption, why }) => {
        const name = names.find(({ id }) => id === assumption);
        const title = name?.title ?? '…';
        return (
          <li key={assumption}>
            <p className={css.words}>
              <span dir="auto">{title}</span>
              <Button
                look="plain"
                size="small"
                aria-label={t('map.remove', { title })}
                onClick={() => onRemove(assumption)}
              >
                <X aria-hidden />
              </Button>
            </p>
            {name && (
              <p className="meta">
                <bdi>{name.group.name}</bdi> <StateMark {...name} />
              </p>
            )}
            {onWhy && (
              <TextField
                label={t('map.inWhichWay', { title })}
                hideLabel
                placeholder={t('map.inWhichWayShort')}
                maxLength={2000}
                value={why ?? ''}
                onChange={(event) => onWhy(assumption, event.target.value)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

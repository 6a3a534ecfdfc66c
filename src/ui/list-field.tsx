/** Several short entries: Enter or a comma adds one, Backspace in the empty field takes the last one back. */
import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Field } from './field.tsx';
import css from './list-field.module.css';
import { useWords } from './words.tsx';

export interface Entry {
  value: string;
  label: string;
}

interface ListFieldProps {
  label: string;
  hint?: string;
  optional?: string;
  error?: string | undefined;
  values: string[];
  onValues: (values: string[]) => void;
  /** What is offered; a label that is typed in full stands for its value. */
  known?: Entry[];
  onlyKnown?: boolean;
}

export function ListField({ label, hint, optional, error, values, onValues, known = [], onlyKnown }: ListFieldProps) {
  const t = useWords();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const labelOf = (value: string) => known.find((entry) => entry.value === value)?.label ?? value;
  const add = (text: string) => {
    const wanted = text.trim();
    const entry = known.find((it) => it.label.toLowerCase() === wanted.toLowerCase());
    if (!wanted || (onlyKnown && !entry)) return;
    const value = entry?.value ?? wanted;
    if (!values.includes(value)) onValues([...values, value]);
    setTyped('');
  };
  const remove = (value: string) => {
    input.current?.focus();
    onValues(values.filter((it) => it !== value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && !typed && values.length > 0) return onValues(values.slice(0, -1));
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add(typed);
  };
  const onType = (text: string) => {
    // A choice from the offered list arrives as one change that is a whole label.
    if (known.some((entry) => entry.label === text) && text.length > typed.length + 1) add(text);
    else setTyped(text);
  };
  return (
    <Field label={label} hint={hint} optional={optional ?? ''} error={error}>
      {(tied) => (
        <div className={css.box}>
          {values.map((value) => (
            <span key={value} className={css.item}>
              <bdi>{labelOf(value)}</bdi>
              <button type="button" aria-label={t('ui.remove', { what: labelOf(value) })} onClick={() => remove(value)}>
                <X aria-hidden />
              </button>
            </span>
          ))}
          <input
            dir="auto"
            {...tied}
            ref={input}
            className=""
            value={typed}
            list={known.length > 0 ? list : undefined}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
          />
          <datalist id={list}>
            {known
              .filter((entry) => !values.includes(entry.value))
              .map((entry) => (
                <option key={entry.value} value={entry.label} />
              ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}

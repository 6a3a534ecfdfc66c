/** Several entries of one kind, written under one another: added, taken out, moved, and the keyboard goes along. */
import { ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
import css from './incident.module.css';
import { useGoTo } from './use-go-to.ts';

interface ListEditorProps<T> {
  list: readonly T[];
  onList: (list: T[]) => void;
  /** What a new entry begins with; one such stands there from the beginning. */
  blank: T;
  /** What each is called, from 1 on. */
  name: (number: number) => string;
  /** What the button says that adds one. */
  add: string;
  /** The order means something, so that an entry can be moved. */
  ordered?: boolean;
  fields: (entry: T, set: (part: Partial<T>) => void) => ReactNode;
}

/** What stands empty is left out; what is only half there is sent, so that nothing that somebody wrote is lost. */
export const isWritten = (entry: object): boolean => Object.values(entry).some((value) => String(value).trim() !== '');

export function ListEditor<T>({ list, onList, blank, name, add, ordered = false, fields }: ListEditorProps<T>) {
  const t = useWords();
  const { box, goTo } = useGoTo<HTMLOListElement>();
  const entries = list.length === 0 ? [blank] : list;
  const change = (next: T[], at: number) => {
    goTo(at);
    onList(next);
  };
  const takeOut = (at: number) => change(entries.toSpliced(at, 1), Math.max(0, Math.min(at, entries.length - 2)));
  const earlier = (at: number) => change(entries.toSpliced(at, 1).toSpliced(at - 1, 0, entries[at]!), at - 1);
  return (
    <>
      <ol ref={box} className={css.stations}>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place while it is written
          <li key={at}>
            <fieldset className="stack">
              <legend className="unseen">{name(at + 1)}</legend>
              {fields(entry, (part) => onList(entries.with(at, { ...entry, ...part })))}
              <div className="row">
                {ordered && at > 0 && (
                  <Button look="plain" size="small" onClick={() => earlier(at)}>
                    <ArrowUp aria-hidden /> {t('incident.earlier')}
                  </Button>
                )}
                <Button look="plain" size="small" onClick={() => takeOut(at)}>
                  <X aria-hidden /> {t('incident.takeOut')}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button size="small" onClick={() => change([...entries, blank], entries.length)}>
          {add}
        </Button>
      </div>
    </>
  );
}

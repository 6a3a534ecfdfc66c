/** A text field that offers completions after a `#`, with the keyboard as well as the mouse. */
import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Field } from './field.tsx';
import css from './suggest-area.module.css';

export interface Suggestion {
  value: string;
  label: string;
  hint: string;
}

interface AreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  label: string;
  hint?: string;
  optional?: string;
  error?: string | undefined;
  value: string;
  onText: (text: string) => void;
  suggest: (begun: string) => Promise<Suggestion[]>;
}

const begun = /(?:^|[\s(])#([\p{L}\p{N}-]*)$/u;

/** The `#…` right before the caret, or null. */
export const begunAt = (text: string, caret: number): string | null => begun.exec(text.slice(0, caret))?.[1] ?? null;

interface Answer {
  sought: string;
  list: Suggestion[];
}

/** What answers the text as it stands now; a list that answers what stood before would put in something else. */
function useSuggestions(sought: string | null, suggest: AreaProps['suggest']): Suggestion[] {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (sought === null) return setAnswer(null);
    let current = true;
    const timer = setTimeout(() => {
      suggest(sought).then(
        (list) => current && setAnswer({ sought, list }),
        () => current && setAnswer(null),
      );
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [sought, suggest]);
  return answer !== null && answer.sought === sought ? answer.list : [];
}

/** Sets the caret as soon as the text that it belongs to stands in the field, before another key can arrive. */
function useCaret(area: RefObject<HTMLTextAreaElement | null>, value: string) {
  const wanted = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the text that the caret waits for
  useLayoutEffect(() => {
    if (wanted.current !== null) area.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  }, [area, value]);
  return (at: number) => {
    wanted.current = at;
  };
}

export function SuggestArea({ label, hint, optional, error, value, onText, suggest, ...rest }: AreaProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [sought, setSought] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const found = useSuggestions(sought, suggest);
  const placeCaret = useCaret(area, value);
  const look = () => {
    const caret = area.current?.selectionStart ?? 0;
    setSought(begunAt(area.current?.value ?? '', caret));
    setAt(0);
  };
  const take = (suggestion: Suggestion) => {
    const caret = area.current?.selectionStart ?? 0;
    const start = caret - (sought?.length ?? 0);
    placeCaret(start + suggestion.value.length + 1);
    onText(`${value.slice(0, start)}${suggestion.value} ${value.slice(caret)}`);
    setSought(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[at];
    if (!chosen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
    else if (event.key === 'Escape') setSought(null);
    else return;
    event.preventDefault();
  };
  const open = found.length > 0;
  return (
    <Field label={label} hint={hint} optional={optional ?? ''} error={error}>
      {(tied) => (
        <div className={css.box}>
          <textarea
            dir="auto"
            {...rest}
            {...tied}
            ref={area}
            value={value}
            onChange={(event) => {
              onText(event.target.value);
              look();
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setTimeout(() => setSought(null), 150)}
            aria-autocomplete="list"
            aria-controls={open ? id : undefined}
            aria-activedescendant={open ? `${id}-${at}` : undefined}
          />
          {open && (
            <div id={id} role="listbox" aria-label={label} tabIndex={-1} className={css.list}>
              {found.map((suggestion, index) => (
                <Offer
                  key={suggestion.value}
                  id={`${id}-${index}`}
                  chosen={index === at}
                  offer={suggestion}
                  take={take}
                />
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

interface OfferProps {
  id: string;
  chosen: boolean;
  offer: Suggestion;
  take: (offer: Suggestion) => void;
}

function Offer({ id, chosen, offer, take }: OfferProps) {
  const onMouseDown = (event: MouseEvent) => {
    // The field keeps the focus, and whoever writes goes on writing.
    event.preventDefault();
    take(offer);
  };
  return (
    <div id={id} role="option" tabIndex={-1} aria-selected={chosen} onMouseDown={onMouseDown}>
      <span dir="auto">{offer.label}</span>
      <small>{offer.hint}</small>
    </div>
  );
}

/** A part of a review that is read, and opened to be written; what is typed is kept in the browser until it is sent. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { type IncidentShown, useIncidentCalls } from './calls.ts';
import css from './incident.module.css';
import { Refused } from './refused.tsx';
import { useChange } from './use-change.ts';

export type Parts = Omit<
  Parameters<ReturnType<typeof useIncidentCalls>['incidents']['amend']>[0],
  'id' | 'revision'
>['set'];

/** Sends parts of a review as they were seen; a second try after somebody was quicker is sent knowingly. */
export function useAmend(shown: IncidentShown, onDone: () => void) {
  const calls = useIncidentCalls();
  const [revision] = useState(shown.revision);
  const change = useChange(shown.id, {
    mutationFn: ({ set, at }: { set: Parts; at: number }) => calls.incidents.amend({ id: shown.id, revision: at, set }),
    onSuccess: onDone,
  });
  const send = (set: Parts) => change.mutate({ set, at: change.isError ? shown.revision : revision });
  return { send, error: change.error, busy: change.isPending };
}

interface EditPartProps<T> {
  shown: IncidentShown;
  /** Under what it is kept in the browser. */
  name: string;
  value: T;
  /** What stands there already is changed quietly; an empty part invites to write it. */
  filled: boolean;
  /** What the button says that opens it. */
  open: string;
  toSet: (value: T) => Parts;
  fields: (value: T, onValue: (value: T) => void) => ReactNode;
  children: ReactNode;
}

export function EditPart<T>({ shown, name, value, filled, open, toSet, fields, children }: EditPartProps<T>) {
  const { box, open: editing, set } = useOpening(false);
  return (
    <div ref={box} tabIndex={-1} className={css.part}>
      {editing ? (
        <Form shown={shown} name={name} value={value} toSet={toSet} fields={fields} onDone={() => set(false)} />
      ) : (
        <>
          {children}
          {shown.mayEdit && (
            <p className="row no-print">
              <Button size="small" {...(filled && { look: 'plain' })} onClick={() => set(true)}>
                {open}
              </Button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

type FormProps<T> = Omit<EditPartProps<T>, 'open' | 'filled' | 'children'> & { onDone: () => void };

function Form<T>({ shown, name, value, toSet, fields, onDone }: FormProps<T>) {
  const [start] = useState(value);
  const [typed, setTyped, forget] = useKept<T>(`incident.${shown.id}.${name}`, start);
  const { send, error, busy } = useAmend(shown, () => {
    forget();
    onDone();
  });
  const leave = () => {
    setTyped(start);
    forget();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(toSet(typed));
  };
  return (
    <form className="stack" onSubmit={submit}>
      {fields(typed, setTyped)}
      <Refused error={error} />
      <FormActions busy={busy} onCancel={leave} />
    </form>
  );
}

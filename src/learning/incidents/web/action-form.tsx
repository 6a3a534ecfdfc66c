/** What is done, how it works, who sees to it and until when; later, when it was done and what came of it. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useGroupCalls } from '#common-ground/groups/web/calls.ts';
import { groupQuery } from '#common-ground/groups/web/queries.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Select, TextField } from '#ui/field.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { useWords } from '#ui/words.tsx';
import { type ActionKind, actionKinds, worksOn } from '../kinds.ts';
import { type Action, type IncidentShown, useIncidentCalls } from './calls.ts';
import { CarefulArea } from './careful-area.tsx';
import css from './incident.module.css';
import { Refused } from './refused.tsx';
import { useChange } from './use-change.ts';

type Written = Pick<Action, 'text' | 'kind' | 'owner' | 'dueOn'>;

interface ActionFormProps {
  shown: IncidentShown;
  /** The action that is changed; without it a new one is added. */
  action?: Action;
  onDone: () => void;
}

const blank: Written = { text: '', kind: 'checklist', owner: null, dueOn: null };

export function ActionForm({ shown, action, onDone }: ActionFormProps) {
  const t = useWords();
  const calls = useIncidentCalls();
  const [start] = useState<Written>(() =>
    action ? { text: action.text, kind: action.kind, owner: action.owner, dueOn: action.dueOn } : blank,
  );
  const [typed, setTyped, forget] = useKept<Written>(`incident.${shown.id}.action.${action?.key ?? ''}`, start);
  const set = (part: Partial<Written>) => setTyped({ ...typed, ...part });
  const end = () => {
    setTyped(start);
    forget();
    onDone();
  };
  const save = useChange(shown.id, {
    mutationFn: () =>
      action
        ? calls.incidents.amendAction({ id: shown.id, action: action.key, set: typed })
        : calls.incidents.addAction({ id: shown.id, ...typed }),
    onSuccess: end,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form className="stack" onSubmit={send} aria-label={t('incident.action')}>
      <CarefulArea
        label={t('incident.actionText')}
        rows={2}
        required
        maxLength={2000}
        value={typed.text}
        onText={(text) => set({ text })}
      />
      <KindField value={typed.kind} onKind={(kind) => set({ kind })} />
      <div className={css.pair}>
        <OwnerField shown={shown} value={typed.owner} onOwner={(owner) => set({ owner })} />
        <TextField
          type="date"
          label={t('incident.dueOn')}
          optional={t('ui.optional')}
          value={typed.dueOn ?? ''}
          onChange={(event) => set({ dueOn: event.target.value || null })}
        />
      </div>
      <Refused error={save.error} />
      <FormActions busy={save.isPending} onCancel={end} />
    </form>
  );
}

const sides = ['system', 'people'] as const;

function KindField({ value, onKind }: { value: ActionKind; onKind: (kind: ActionKind) => void }) {
  const t = useWords();
  return (
    <Select
      label={t('incident.kind')}
      hint={t(`incident.kindHint.${worksOn(value)}`)}
      value={value}
      onChange={({ target }) => onKind(actionKinds.find((it) => it === target.value) ?? value)}
    >
      {sides.map((side) => (
        <optgroup key={side} label={t(`incident.works.${side}`)}>
          {actionKinds
            .filter((kind) => worksOn(kind) === side)
            .map((kind) => (
              <option key={kind} value={kind}>
                {t(`actionKind.${kind}`)}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  );
}

interface OwnerProps {
  shown: IncidentShown;
  value: Action['owner'];
  onOwner: (owner: Action['owner']) => void;
}

function OwnerField({ shown, value, onOwner }: OwnerProps) {
  const t = useWords();
  const group = useQuery(groupQuery(useGroupCalls(), shown.row.group.slug)).data;
  return (
    <Select
      label={t('incident.owner')}
      value={value ?? shown.group}
      onChange={({ target }) => onOwner(target.value as NonNullable<Action['owner']>)}
    >
      <option value={shown.group}>{shown.row.group.name}</option>
      {group?.group.members.map(({ person }) => (
        <option key={person} value={person}>
          {group.names[person]}
        </option>
      ))}
    </Select>
  );
}

export const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** When it was done, and what came of it. */
export function DoneForm({ shown, action, onDone }: Required<ActionFormProps>) {
  const t = useWords();
  const calls = useIncidentCalls();
  const [doneOn, setDoneOn] = useState(() => action.doneOn ?? today());
  const [outcome, setOutcome, forget] = useKept(`incident.${shown.id}.outcome.${action.key}`, action.outcome);
  const end = () => {
    forget();
    onDone();
  };
  const save = useChange(shown.id, {
    mutationFn: () => calls.incidents.amendAction({ id: shown.id, action: action.key, set: { doneOn, outcome } }),
    onSuccess: end,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form className="stack" onSubmit={send} aria-label={t('incident.isDone')}>
      <TextField
        type="date"
        label={t('incident.doneOn')}
        required
        max={today()}
        value={doneOn}
        onChange={(event) => setDoneOn(event.target.value)}
      />
      <CarefulArea
        label={t('incident.outcome')}
        optional={t('ui.optional')}
        rows={2}
        maxLength={5000}
        value={outcome}
        onText={setOutcome}
      />
      <Refused error={save.error} />
      <FormActions busy={save.isPending} onCancel={end} />
    </form>
  );
}

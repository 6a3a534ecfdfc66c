/** The stewards redraw the map. What it would say is shown beside it while they type, and a reason is asked for. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Check, TextArea } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { sentencesByPath, troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type Disagreements, type MapContent, type ShownMap, useZoneCalls, type ZonesShown } from './calls.ts';
import { Changes } from './history.tsx';
import { OtherwiseFields, TellFields } from './other-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { Trial } from './trial.tsx';
import type { Tried } from './tried.ts';
import { VariableTable } from './variable-table.tsx';
import css from './zones.module.css';

/** A map while it is written: each rule keeps a key of its own, whatever its name and place become. */
export interface Writing extends Omit<MapContent, 'rules'> {
  rules: (MapContent['rules'][number] & { key: string })[];
  /** Why the map changes. */
  why: string;
}

export const writingOf = ({ rules, otherwise, tell }: MapContent): Writing => ({
  rules: rules.map((rule) => ({ ...rule, key: crypto.randomUUID() })),
  otherwise,
  tell,
  why: '',
});

const blank = { name: '', zone: 'check' as const, when: '', why: '', examples: [] };

const tidy = ({ rules, otherwise, tell }: Writing): MapContent => ({
  rules: rules.map(({ key: _, examples, ...rule }) => ({
    ...rule,
    examples: (examples ?? []).map((it) => it.trim()).filter(Boolean),
  })),
  otherwise,
  tell,
});

interface MapFormProps {
  /** The map that is amended; null where the first one is drawn. */
  map: ShownMap | null;
  content: Writing;
  onContent: (content: Writing) => void;
  tried: Tried | undefined;
  variables: ZonesShown['variables'];
  open: Disagreements['disagreements'];
  onDone: () => void;
}

function useAmend({ map, content, onDone }: MapFormProps) {
  const t = useWords();
  const calls = useZoneCalls();
  const queries = useQueryClient();
  const [seen, setSeen] = useState(map);
  const [causes, setCauses] = useState<string[]>([]);
  const amend = useMutation({
    mutationFn: () => calls.zones.amend({ ...tidy(content), revision: seen?.revision ?? 0, why: content.why, causes }),
    onSuccess: ({ version }) => {
      tell(t('zones.saved', { version }));
      void queries.invalidateQueries({ queryKey: ['zones'] });
      onDone();
    },
  });
  const newer = newerIn(amend.error);
  const goOn = () => {
    setSeen(newer);
    amend.reset();
  };
  return { amend, seen, newer, goOn, causes, setCauses };
}

/** What somebody else has put in force meanwhile, as the server tells it to whoever comes second. */
function newerIn(error: unknown): ShownMap | null {
  const { kind, details } = error ? troubleOf(error) : { kind: '', details: null };
  return kind === 'stale' ? ((details as { theirs?: ShownMap } | null)?.theirs ?? null) : null;
}

export function MapForm(props: MapFormProps) {
  const t = useWords();
  const { content, onContent, tried, variables, open, onDone } = props;
  const { amend, seen, newer, goOn, causes, setCauses } = useAmend(props);
  const errors = amend.error ? sentencesByPath(amend.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    amend.mutate();
  };
  return (
    <form className={css.edit} onSubmit={send}>
      <div className="stack">
        <Rules {...props} errors={errors} />
        <OtherwiseFields {...props} errors={errors} />
        <TellFields {...props} />
        <Answering open={open} causes={causes} onCauses={setCauses} />
        <TextArea
          label={t('zones.reason')}
          hint={t('zones.reasonHint')}
          required
          maxLength={5000}
          value={content.why}
          error={errors.why}
          onChange={(event) => onContent({ ...content, why: event.target.value })}
        />
        {amend.isError && <Trouble error={amend.error} />}
        {newer && <Meanwhile before={seen} newer={newer} onGoOn={goOn} />}
        <div className="row">
          <Button type="submit" look="primary" disabled={amend.isPending}>
            {t('zones.putInForce')}
          </Button>
          <Button look="plain" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
      <aside className={css.beside}>
        <Trial tried={tried} />
        <VariableTable variables={variables} />
      </aside>
    </form>
  );
}

interface AnsweringProps {
  open: MapFormProps['open'];
  causes: string[];
  onCauses: (causes: string[]) => void;
}

/** Which disagreements the new version answers: they caused it, and wait no longer. */
function Answering({ open, causes, onCauses }: AnsweringProps) {
  const t = useWords();
  if (open.length === 0) return null;
  return (
    <fieldset className={css.fields}>
      <legend>{t('zones.answering')}</legend>
      {open.map(({ id, title, why }) => (
        <Check
          key={id}
          label={
            <>
              <bdi>{title || t('zones.untitled')}</bdi> <span className="meta">{why}</span>
            </>
          }
          checked={causes.includes(id)}
          onChange={({ target }) => onCauses(target.checked ? [...causes, id] : causes.filter((it) => it !== id))}
        />
      ))}
    </fieldset>
  );
}

/** Two stewards at once: the second sees what the first has changed, and decides with that in mind. */
function Meanwhile({ before, newer, onGoOn }: { before: ShownMap | null; newer: ShownMap; onGoOn: () => void }) {
  const t = useWords();
  return (
    <Note>
      <p>{t('zones.meanwhile', { version: newer.version })}</p>
      <Changes before={before ?? undefined} after={newer} />
      <Button size="small" onClick={onGoOn}>
        {t('zones.goOn')}
      </Button>
    </Note>
  );
}

function Rules({ content, onContent, tried, errors }: MapFormProps & { errors: Record<string, string> }) {
  const t = useWords();
  const add = useRef<HTMLButtonElement>(null);
  const { rules } = content;
  const set = (next: Writing['rules']) => onContent({ ...content, rules: next });
  const move = (from: number, by: -1 | 1) => {
    const next = [...rules];
    const [taken] = next.splice(from, 1);
    if (taken) next.splice(from + by, 0, taken);
    set(next);
  };
  return (
    <>
      {rules.map((rule, place) => (
        <RuleFields
          key={rule.key}
          rule={rule}
          place={place}
          last={place === rules.length - 1}
          problem={tried?.problems.find((problem) => problem.rule === place)}
          errors={errors}
          onRule={(changed) => set(rules.map((it) => (it.key === rule.key ? { ...changed, key: rule.key } : it)))}
          onMove={(by) => move(place, by)}
          onRemove={() => {
            set(rules.filter((it) => it.key !== rule.key));
            add.current?.focus();
          }}
        />
      ))}
      <div>
        <Button ref={add} onClick={() => set([...rules, { ...blank, key: crypto.randomUUID() }])}>
          {t('zones.addRule')}
        </Button>
      </div>
    </>
  );
}

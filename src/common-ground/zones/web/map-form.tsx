/** The stewards redraw the map. What it would say is shown beside it while they type, and a reason is asked for. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Check, TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { sentencesByPath } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type Disagreements, type MapContent, type ShownMap, useZoneCalls, type ZonesShown } from './calls.ts';
import { OtherwiseFields, TellFields } from './other-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { Trial } from './trial.tsx';
import type { Tried } from './tried.ts';
import { VariableTable } from './variable-table.tsx';
import css from './zones.module.css';

/** A map while it is written: each rule keeps a key of its own, whatever its name and place become. */
export interface Writing extends Omit<MapContent, 'rules'> {
  rules: (MapContent['rules'][number] & { key: string })[];
}

export const writingOf = ({ rules, otherwise, tell }: MapContent): Writing => ({
  rules: rules.map((rule) => ({ ...rule, key: crypto.randomUUID() })),
  otherwise,
  tell,
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
  const [why, setWhy] = useState('');
  const [causes, setCauses] = useState<string[]>([]);
  const amend = useMutation({
    mutationFn: () => calls.zones.amend({ ...tidy(content), revision: map?.revision ?? 0, why, causes }),
    onSuccess: ({ version }) => {
      tell(t('zones.saved', { version }));
      void queries.invalidateQueries({ queryKey: ['zones'] });
      onDone();
    },
  });
  return { amend, why, setWhy, causes, setCauses };
}

export function MapForm(props: MapFormProps) {
  const t = useWords();
  const { tried, variables, open, onDone } = props;
  const { amend, why, setWhy, causes, setCauses } = useAmend(props);
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
        {open.length > 0 && (
          <fieldset className={css.fields}>
            <legend>{t('zones.answering')}</legend>
            {open.map(({ id, title, why: said }) => (
              <Check
                key={id}
                label={
                  <>
                    <bdi>{title || t('zones.untitled')}</bdi> <span className="meta">{said}</span>
                  </>
                }
                checked={causes.includes(id)}
                onChange={({ target }) =>
                  setCauses(target.checked ? [...causes, id] : causes.filter((cause) => cause !== id))
                }
              />
            ))}
          </fieldset>
        )}
        <TextArea
          label={t('zones.reason')}
          hint={t('zones.reasonHint')}
          required
          maxLength={5000}
          value={why}
          error={errors.why}
          onChange={(event) => setWhy(event.target.value)}
        />
        {amend.isError && <Trouble error={amend.error} />}
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

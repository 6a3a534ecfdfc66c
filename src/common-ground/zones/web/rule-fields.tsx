/** One rule while it is written: its place among the others, and the very spot at which it is not understood. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Button } from '#ui/button.tsx';
import { Field, Select, TextArea, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';

import type { Rule } from './calls.ts';
import type { Tried } from './tried.ts';
import { zoneList, zoneNamed } from './zone-list.ts';
import css from './zones.module.css';

interface RuleProps {
  rule: Rule;
  place: number;
  last: boolean;
  problem: Tried['problems'][number] | undefined;
  errors: Record<string, string>;
  onRule: (rule: Rule) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const asTyped = { spellCheck: false, autoCapitalize: 'off', autoCorrect: 'off' } as const;

/** The line that is not understood, with a mark below the spot. Read out loud, the sentence says line and column. */
function Spot({ when, line, column }: { when: string; line: number; column: number }) {
  return (
    <pre className={css.spot} aria-hidden="true">
      {when.split('\n')[line - 1]}
      {'\n'}
      {' '.repeat(column - 1)}▲
    </pre>
  );
}

export function RuleFields(props: RuleProps) {
  const { rule, place, problem, errors, onRule } = props;
  const t = useWords();
  const set = (part: Partial<Rule>) => onRule({ ...rule, ...part });
  const error = (field: string) => errors[`rules.${place}.${field}`];
  return (
    <fieldset className={css.fields}>
      <legend>
        {t('zones.ruleNumber', { number: place + 1 })} {rule.name && <bdi>{rule.name}</bdi>}
      </legend>
      <Moves {...props} />
      <NameAndZone rule={rule} error={error('name')} set={set} />
      <When rule={rule} problem={problem} error={error('when')} set={set} />
      <TextField
        label={t('zones.ruleWhy')}
        required
        maxLength={500}
        value={rule.why}
        error={error('why')}
        onChange={(event) => set({ why: event.target.value })}
      />
      <TextArea
        label={t('zones.examples')}
        hint={t('zones.examplesHint')}
        optional={t('ui.optional')}
        rows={1}
        value={(rule.examples ?? []).join('\n')}
        error={error('examples')}
        onChange={(event) => set({ examples: event.target.value.split('\n') })}
      />
    </fieldset>
  );
}

interface PartProps {
  rule: Rule;
  error: string | undefined;
  set: (part: Partial<Rule>) => void;
}

function NameAndZone({ rule, error, set }: PartProps) {
  const t = useWords();
  return (
    <div className={css.pair}>
      <TextField
        label={t('zones.name')}
        required
        maxLength={100}
        value={rule.name}
        error={error}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Select
        label={t('zones.zone')}
        value={rule.zone}
        onChange={(event) => set({ zone: zoneNamed(event.target.value) ?? rule.zone })}
      >
        {zoneList.map((zone) => (
          <option key={zone} value={zone}>
            {t(`zone.${zone}.word`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function When({ rule, problem, error, set }: PartProps & Pick<RuleProps, 'problem'>) {
  const t = useWords();
  const refused = problem && rule.when.trim() !== '' ? problem : undefined;
  const said = refused && t('zones.at', { line: refused.line, column: refused.column, sentence: refused.sentence });
  return (
    <>
      <Field label={t('zones.when')} error={said ?? error}>
        {(tied) => (
          <textarea
            {...tied}
            {...asTyped}
            dir="ltr"
            required
            rows={2}
            maxLength={1000}
            className={`${tied.className} ${css.code}`}
            value={rule.when}
            onChange={(event) => set({ when: event.target.value })}
          />
        )}
      </Field>
      {refused && <Spot when={rule.when} line={refused.line} column={refused.column} />}
    </>
  );
}

function Moves({ rule, place, last, onMove, onRemove }: RuleProps) {
  const t = useWords();
  const name = rule.name || t('zones.ruleNumber', { number: place + 1 });
  const move = (by: -1 | 1, possible: boolean) => (event: MouseEvent<HTMLButtonElement>) => {
    const button = event.currentTarget;
    if (possible) onMove(by);
    // The button has moved with its rule, and the keyboard goes on there.
    requestAnimationFrame(() => button.focus());
  };
  return (
    <div className={css.moves}>
      <Button
        look="plain"
        size="icon"
        aria-label={t('zones.earlier', { name })}
        aria-disabled={place === 0}
        onClick={move(-1, place > 0)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        look="plain"
        size="icon"
        aria-label={t('zones.later', { name })}
        aria-disabled={last}
        onClick={move(1, !last)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button look="plain" size="icon" aria-label={t('zones.removeRule', { name })} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </div>
  );
}

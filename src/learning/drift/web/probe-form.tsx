/** Writing a probe: one sentence. Whoever tends the probes has it asked at once; a group proposes it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { probeKinds } from '../kinds.ts';
import { useDriftCalls } from './calls.ts';
import css from './drift.module.css';

const order = new Intl.Collator(undefined, { numeric: true });

/** The right one is written first, and asked where its words or its number put it: its place must not tell. */
function inOrder(written: readonly string[]) {
  const answers = written.toSorted(order.compare);
  return { answers, right: answers.indexOf(written[0] ?? '') + 1 };
}

export function ProbeForm() {
  const t = useWords();
  const calls = useDriftCalls();
  const queries = useQueryClient();
  const [statement, setStatement] = useState('');
  const [kind, setKind] = useState<(typeof probeKinds)[number]>('view');
  const [options, setOptions] = useState('');
  const { answers, right } = inOrder(options.split('\n').filter((line) => line.trim() !== ''));
  const add = useMutation({
    mutationFn: () => calls.probes.add({ statement, ...(kind === 'fact' && { kind, options: answers, right }) }),
    onSuccess: async () => {
      setStatement('');
      setOptions('');
      await queries.invalidateQueries({ queryKey: ['drift'] });
      tell(t('probes.added'));
    },
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <TextField
        label={t('probes.statement')}
        hint={t('probes.statementHint')}
        value={statement}
        required
        onChange={(event) => setStatement(event.target.value)}
      />
      <Select
        label={t('probes.kind')}
        value={kind}
        onChange={({ target }) => setKind(probeKinds.find((it) => it === target.value) ?? kind)}
      >
        {probeKinds.map((it) => (
          <option key={it} value={it}>
            {t(`probes.kinds.${it}`)}
          </option>
        ))}
      </Select>
      {kind === 'fact' && (
        <TextArea
          label={t('probes.options')}
          hint={t('probes.optionsHint')}
          value={options}
          onChange={(event) => setOptions(event.target.value)}
        />
      )}
      {add.error && <Trouble error={add.error} />}
      <p>
        <Button type="submit" disabled={add.isPending || statement.trim() === ''}>
          {t('probes.add')}
        </Button>
      </p>
    </form>
  );
}

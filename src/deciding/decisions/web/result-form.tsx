/** Records what came of a decision: one text, and how it compares with what was expected. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { DecisionContent } from '#deciding/decisions/decision.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type ResultInput, useDecisionCalls } from './calls.ts';
import { useKept } from './kept.ts';
import css from './result.module.css';
import { today } from './result-stop.tsx';

const verdicts = ['as-expected', 'better', 'worse', 'mixed'] as const;

interface ResultFormProps {
  id: string;
  /** Where the caller has not seen the whole decision, its revision is asked for on sending. */
  revision?: number | undefined;
  expected?: string | undefined;
  /** What is recorded already, to be corrected. */
  before?: DecisionContent['result'];
  onDone: () => void;
}

export function ResultForm({ id, revision, expected, before = null, onDone }: ResultFormProps) {
  const t = useWords();
  const [text, setText, forget] = useKept(`result.${id}`, before?.text ?? '');
  const [verdict, setVerdict] = useState<string>(before?.verdict ?? '');
  const [on, setOn] = useState(() => before?.on ?? today());
  const record = useRecordResult(id, revision, () => {
    tell(before ? t('result.corrected') : t('result.recorded'));
    forget();
    onDone();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    record.mutate({ text, on, verdict: verdicts.find((it) => it === verdict) ?? null });
  };
  return (
    <form className="stack" onSubmit={send}>
      {expected && (
        <p className="meta">
          {t('result.expected')} <bdi>{expected}</bdi>
        </p>
      )}
      <TextArea label={t('result.text')} value={text} required onChange={(event) => setText(event.target.value)} />
      <div className={css.verdict}>
        <Select label={t('result.verdict')} value={verdict} onChange={(event) => setVerdict(event.target.value)}>
          <option value="">{t('result.noVerdict')}</option>
          {verdicts.map((it) => (
            <option key={it} value={it}>
              {t(`verdict.${it}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('result.on')}
          type={on.length === 10 || on === '' ? 'date' : 'text'}
          value={on}
          required
          onChange={(event) => setOn(event.target.value)}
        />
      </div>
      {record.isError && <Trouble error={record.error} />}
      <div className="row">
        <Button look="primary" type="submit" disabled={record.isPending}>
          {before ? t('ui.save') : t('result.send')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

function useRecordResult(id: string, revision: number | undefined, onDone: () => void) {
  const calls = useDecisionCalls();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (result: ResultInput) => {
      const known = revision ?? (await calls.decisions.show({ id })).revision;
      return calls.decisions.recordResult({ id, revision: known, ...result });
    },
    onSuccess: () => {
      for (const key of ['decisions', 'trail', 'home']) void queries.invalidateQueries({ queryKey: [key] });
      onDone();
    },
  });
}

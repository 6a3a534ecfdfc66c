/** A group reports a failing process. What others have reported in like words is shown, and the group says if it is the same. */

import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { useLater } from '#ui/later.ts';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useGovernanceCalls } from './calls.ts';
import css from './governance.module.css';
import { useAct } from './queries.ts';

/** Shorter texts are like everything. */
const leastTyped = 12;

const start = { title: '', text: '', group: '', process: '' };

export function ReportForm() {
  const t = useWords();
  const calls = useGovernanceCalls();
  const memberships = useYou()?.memberships ?? [];
  const [given, setGiven, forget] = useKept('governance.report', start);
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const group = given.group || memberships[0]?.group || '';
  const send = useAct(
    () => {
      const process = given.process ? { process: given.process as `prc_${string}` } : { title: given.title };
      return calls.processes.report({ group, text: given.text, ...process });
    },
    t('governance.reported'),
    () => {
      setGiven(start);
      forget();
    },
  );
  const errors = send.error ? fieldSentences(send.error) : {};
  if (memberships.length === 0) return <p className="meta">{t('governance.reportNoGroup')}</p>;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(undefined);
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <OwnGroupField
        label={t('governance.asGroup')}
        groups={memberships}
        value={group}
        onGroup={(it) => set({ group: it })}
      />
      <TextField
        label={t('governance.whatFails')}
        value={given.title}
        required={!given.process}
        maxLength={200}
        error={errors.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t('governance.howFails')}
        value={given.text}
        required
        maxLength={5000}
        error={errors.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Alike text={`${given.title} ${given.text}`} chosen={given.process} onChoose={(process) => set({ process })} />
      {send.isError && <Trouble error={send.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={send.isPending}>
          {t('governance.report')}
        </Button>
      </div>
    </form>
  );
}

function Alike({ text, chosen, onChoose }: { text: string; chosen: string; onChoose: (id: string) => void }) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const asked = useLater(text.replace(/\s+/g, ' ').trim().slice(0, 5000), 400);
  const { data } = useQuery({
    queryKey: ['processes', 'suggest', asked],
    queryFn: () => calls.processes.suggest({ text: asked }),
    enabled: asked.length >= leastTyped,
    placeholderData: (before) => before,
  });
  const suggestions = data?.suggestions ?? [];
  if (suggestions.length === 0) return null;
  return (
    <fieldset className={css.hint}>
      <legend className="unseen">{t('governance.alike')}</legend>
      <p aria-hidden>{t('governance.alike')}</p>
      {[...suggestions, { id: '', title: t('governance.noneAlike') }].map(({ id, title }) => (
        <label key={id || 'none'} className={css.choice}>
          <input type="radio" name="alike" checked={chosen === id} onChange={() => onChoose(id)} />
          <bdi>{title}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

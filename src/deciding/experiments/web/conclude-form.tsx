/** What came of an experiment: what it says of the principle, in the words of those who tried it. */
import { type FormEvent, useState } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { type Experiment, useExperimentCalls } from './calls.ts';
import { useExperimentChange } from './use-change.ts';

const findings = ['supports', 'contradicts', 'unclear'] as const;

export function ConcludeForm({ id, revision, onDone }: Pick<Experiment, 'id' | 'revision'> & { onDone: () => void }) {
  const t = useWords();
  const calls = useExperimentCalls();
  const [finding, setFinding] = useState<(typeof findings)[number]>('unclear');
  const [text, setText] = useKept(`experiment.result.${id}`, '');
  const conclude = useExperimentChange({
    send: () => calls.experiments.conclude({ id, revision, finding, text }),
    told: t('experiments.concluded'),
    onDone: () => {
      setText('');
      onDone();
    },
  });
  const errors = conclude.error ? fieldSentences(conclude.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    conclude.mutate();
  };
  return (
    <form className="stack" onSubmit={send} aria-label={t('experiments.conclude')}>
      <TextArea
        label={t('experiments.result')}
        required
        maxLength={5000}
        value={text}
        error={errors.text}
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        label={t('experiments.finding')}
        value={finding}
        onChange={(event) => setFinding(findings.find((it) => it === event.target.value) ?? finding)}
      >
        {findings.map((it) => (
          <option key={it} value={it}>
            {t(`finding.${it}`)}
          </option>
        ))}
      </Select>
      {conclude.error && <Trouble error={conclude.error} sentence={Object.values(errors)[0]} />}
      <div className="row">
        <Button look="primary" size="small" type="submit" disabled={conclude.isPending}>
          {t('ui.save')}
        </Button>
        <Button look="plain" size="small" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Better words for a value, or for one audience of it. Where somebody else was quicker, their words are shown first. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { sentencesByPath, troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { renderedFor } from '../rules.ts';
import type { Rendering, SharedValue } from '../value.ts';
import { useValueCalls, type ValueRow } from './calls.ts';
import { RenderingFields } from './rendering-fields.tsx';
import type { Whose } from './renderings.tsx';

interface FormProps {
  value: ValueRow;
  whose: Whose;
  onDone: () => void;
}

const readBy = (value: SharedValue, whose: Whose): Rendering =>
  whose === 'common' ? { title: value.title, text: value.text, example: value.example } : renderedFor(value, whose);

const theirsOf = (error: unknown): SharedValue | null => {
  const { kind, details } = troubleOf(error);
  return kind === 'stale' ? (details as { theirs: SharedValue }).theirs : null;
};

function useAmend({ value, whose, onDone }: FormProps) {
  const t = useWords();
  const calls = useValueCalls();
  const queries = useQueryClient();
  const [words, setWords] = useState(() => readBy(value, whose));
  const [why, setWhy] = useState('');
  const [seen, setSeen] = useState<{ revision: number; theirs: Rendering | null }>(() => ({
    revision: value.revision,
    theirs: null,
  }));
  const amend = useMutation({
    mutationFn: (next: Rendering | null) => {
      const set = whose === 'common' ? { ...words } : { renderings: { [whose]: next } };
      return calls.values.amend({ id: value.id, revision: seen.revision, why, set });
    },
    onSuccess: () => {
      tell(t('values.amended'));
      for (const key of ['values', 'compass']) void queries.invalidateQueries({ queryKey: [key] });
      void queries.invalidateQueries({ queryKey: ['trail', 'show', value.id] });
      onDone();
    },
    onError: (error) => {
      const theirs = theirsOf(error);
      if (theirs) setSeen({ revision: theirs.revision, theirs: readBy(theirs, whose) });
    },
  });
  return { words, setWords, why, setWhy, seen, amend };
}

export function RenderingForm(props: FormProps) {
  const t = useWords();
  const { value, whose, onDone } = props;
  const { words, setWords, why, setWhy, seen, amend } = useAmend(props);
  const found = amend.error ? sentencesByPath(amend.error) : {};
  const at = whose === 'common' ? 'set.' : `set.renderings.${whose}.`;
  const errors = Object.fromEntries(Object.entries(found).map(([path, said]) => [path.replace(at, ''), said]));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    amend.mutate(words);
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      {seen.theirs && <Theirs words={seen.theirs} />}
      <RenderingFields value={words} onValue={setWords} errors={errors} required />
      {value.status === 'adopted' && (
        <TextArea
          label={t('values.why')}
          hint={t('values.whyHint')}
          required
          maxLength={5000}
          value={why}
          error={errors.why}
          onChange={(event) => setWhy(event.target.value)}
        />
      )}
      {value.status === 'rewriting' && whose === 'common' && <p className="meta">{t('values.anew')}</p>}
      {amend.isError && <Trouble error={amend.error} sentence={Object.values(errors)[0]} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={amend.isPending}>
          {t('ui.save')}
        </Button>
        {whose !== 'common' && value.renderings[whose] && (
          <Button disabled={amend.isPending} onClick={() => amend.mutate(null)}>
            {t('values.useCommon')}
          </Button>
        )}
        <Button look="plain" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Theirs({ words }: { words: Rendering }) {
  const t = useWords();
  return (
    <Note>
      <p>{t('values.theirs')}</p>
      <p dir="auto">
        <strong>{words.title}</strong>
      </p>
      <p dir="auto">{words.text}</p>
    </Note>
  );
}

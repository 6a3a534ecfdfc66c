/** A value in somebody's first words; the words of single audiences can wait. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { audienceList as audiences } from '#common-ground/network/web/audience-field.tsx';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { sentencesByPath } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import type { Audience, Rendering } from '../value.ts';
import { useValueCalls } from './calls.ts';
import { RenderingFields } from './rendering-fields.tsx';
import css from './value.module.css';

export interface NewValue extends Rendering {
  renderings: Partial<Record<Audience, Rendering>>;
}

export const blankWords: Rendering = { title: '', text: '', example: '' };

interface FormProps {
  value: NewValue;
  onValue: (value: NewValue) => void;
  from: { session: `ses_${string}`; answers: string[] } | null;
  onDone: () => void;
}

const isBlank = (words: Rendering) => !words.title.trim() && !words.text.trim() && !words.example.trim();

/** Under `renderings.tech.title` a sentence stands at the field; under `title`, at the common one. */
const errorsOf = (errors: Record<string, string>, within = '') =>
  Object.fromEntries(
    ['title', 'text', 'example'].flatMap((it) => (errors[within + it] ? [[it, errors[within + it]!]] : [])),
  );

function useDraft({ value, from, onDone }: FormProps) {
  const calls = useValueCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => {
      const renderings = Object.fromEntries(
        audiences.map((it) => {
          const words = value.renderings[it];
          return [it, words && !isBlank(words) ? words : null];
        }),
      );
      return calls.values.draft({ ...value, renderings, ...from });
    },
    onSuccess: async ({ id }) => {
      onDone();
      for (const key of ['values', 'valueSessions', 'compass', 'loop'])
        void queries.invalidateQueries({ queryKey: [key] });
      await navigate({ to: '/values/$id', params: { id } });
    },
  });
}

export function NewValueForm(props: FormProps) {
  const t = useWords();
  const { value, onValue } = props;
  const draft = useDraft(props);
  const errors = draft.error ? sentencesByPath(draft.error) : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate();
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <RenderingFields
        required
        value={value}
        errors={errorsOf(errors)}
        onValue={(words) => onValue({ ...value, ...words })}
      />
      <h2 className={css.others}>
        {t('values.audiences')} <small>{t('ui.optional')}</small>
      </h2>
      {audiences.map((audience) => (
        <details key={audience} className={css.audience}>
          <summary>{t(`values.in.${audience}`)}</summary>
          <div className="stack">
            <p className="meta">{t('values.audienceHint')}</p>
            <RenderingFields
              value={value.renderings[audience] ?? blankWords}
              errors={errorsOf(errors, `renderings.${audience}.`)}
              onValue={(words) => onValue({ ...value, renderings: { ...value.renderings, [audience]: words } })}
            />
          </div>
        </details>
      ))}
      {draft.isError && <Trouble error={draft.error} sentence={Object.values(errors)[0]} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={draft.isPending}>
          {t('values.draft')}
        </Button>
        <span className="meta">{t('values.draftHint')}</span>
      </div>
    </form>
  );
}

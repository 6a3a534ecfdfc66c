/** A question that other groups answer, too: which answer this is, and in which situations it holds. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { type Question, useQuestionCalls } from '#common-ground/questions/web/calls.ts';
import { questionsQuery } from '#common-ground/questions/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Check, Select, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { answerKeyOf } from './answer-key.ts';
import type { PartProps } from './decision-form.tsx';
import css from './form.module.css';
import type { FormContent } from './form-content.ts';
import { anyOf, FormSection } from './section.tsx';
import { useSlots } from './slots.tsx';

export function AnswerFields({ content, set, errors }: PartProps) {
  const t = useWords();
  const { answers } = useSlots();
  const known = useQuery(questionsQuery(useQuestionCalls())).data?.questions ?? [];
  const { answer } = content;
  const question = known.find(({ id }) => id === answer?.question);
  const choose = (chosen: Question | undefined) => {
    const [first] = chosen?.options ?? [];
    set({ answer: chosen && first ? { question: chosen.id, option: first.key, scope: [] } : null });
  };
  return (
    <FormSection
      title={t('answering.title')}
      about={t('answering.about')}
      filled={answer !== null}
      wrong={anyOf(errors, 'answer')}
    >
      {errors.answer && <p role="alert">{errors.answer}</p>}
      <Select
        label={t('answering.question')}
        value={answer?.question ?? ''}
        onChange={(event) => choose(known.find(({ id }) => id === event.target.value))}
      >
        <option value="">{t('answering.none')}</option>
        {known.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {question && answer && <Given question={question} answer={answer} onAnswer={(next) => set({ answer: next })} />}
      {question && answers?.(question.id)}
      {!answer && <Share content={content} onShared={choose} />}
    </FormSection>
  );
}

type Answer = NonNullable<FormContent['answer']>;

function Given({
  question,
  answer,
  onAnswer,
}: {
  question: Question;
  answer: Answer;
  onAnswer: (next: Answer) => void;
}) {
  const t = useWords();
  return (
    <>
      <Select
        label={t('answering.option')}
        value={answer.option}
        onChange={(event) => onAnswer({ ...answer, option: event.target.value })}
      >
        {question.options.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </Select>
      <NewOption question={question} onAdded={(option) => onAnswer({ ...answer, option })} />
      {question.scopes.length > 0 && (
        <fieldset>
          <legend>{t('answering.scope')}</legend>
          <div className={css.pair}>
            {question.scopes.map((scope) => (
              <Check
                key={scope}
                label={scope}
                checked={answer.scope.includes(scope)}
                onChange={({ target }) => {
                  const rest = answer.scope.filter((it) => it !== scope);
                  onAnswer({ ...answer, scope: target.checked ? [...rest, scope] : rest });
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** An answer that nobody has given yet: it is added to the shared question, for all. */
function NewOption({ question, onAdded }: { question: Question; onAdded: (key: string) => void }) {
  const t = useWords();
  const calls = useQuestionCalls();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: async (title: string) => {
      const key = answerKeyOf(
        title,
        question.options.map((option) => option.key),
      );
      const options = [...question.options, { key, title, exclusive: true }];
      await calls.questions.amend({ id: question.id, revision: question.revision, set: { options } });
      await queries.invalidateQueries({ queryKey: ['questions'] });
      return key;
    },
    onSuccess: onAdded,
  });
  return (
    <details>
      <summary>{t('answering.another')}</summary>
      <AddLine
        label={t('answering.newOption')}
        word={t('ui.add')}
        busy={add.isPending}
        onAdd={(it) => add.mutate(it)}
      />
      {add.error && <Trouble error={add.error} />}
    </details>
  );
}

interface AddLineProps {
  label: string;
  word: string;
  busy: boolean;
  onAdd: (text: string) => void;
}

function AddLine({ label, word, busy, onAdd }: AddLineProps) {
  const add = (field: HTMLInputElement | null) => {
    const text = field?.value.trim();
    if (!text || busy) return;
    onAdd(text);
    if (field) field.value = '';
  };
  const fieldIn = (element: Element) => element.closest('div[data-line]')?.querySelector('input') ?? null;
  return (
    <div data-line className={css.line}>
      <TextField
        label={label}
        maxLength={300}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add(event.currentTarget);
        }}
      />
      <Button size="small" onClick={(event) => add(fieldIn(event.currentTarget))}>
        {word}
      </Button>
    </div>
  );
}

/** The question and the options of this very form become a shared question, so that others can answer it, too. */
function Share({ content, onShared }: { content: FormContent; onShared: (question: Question) => void }) {
  const t = useWords();
  const calls = useQuestionCalls();
  const queries = useQueryClient();
  const titles = content.options.map((option) => option.title.trim()).filter(Boolean);
  const share = useMutation({
    mutationFn: async () => {
      const keys: string[] = [];
      const options = titles.map((title) => {
        const key = answerKeyOf(title, keys);
        keys.push(key);
        return { key, title };
      });
      const shared = await calls.questions.open({ title: content.question.split('\n')[0]!.slice(0, 300), options });
      await queries.invalidateQueries({ queryKey: ['questions'] });
      return shared;
    },
    onSuccess: onShared,
  });
  if (!content.question.trim() || titles.length < 2) return <p className="meta">{t('answering.shareHint')}</p>;
  return (
    <div>
      <Button size="small" disabled={share.isPending} onClick={() => share.mutate()}>
        <Share2 aria-hidden />
        {t('answering.share')}
      </Button>
      {share.error && <Trouble error={share.error} />}
    </div>
  );
}

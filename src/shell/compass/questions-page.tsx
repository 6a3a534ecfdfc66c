/** The questions that groups share: each answers for itself, and sees how the others did. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { questionsQuery } from '#common-ground/questions/web/queries.ts';
import { answerKeyOf } from '#deciding/decisions/web/form/answer-key.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './answers.module.css';

export function QuestionsPage() {
  const t = useWords();
  const found = useQuery(questionsQuery(useClient()));
  const rows = found.data?.questions ?? [];
  return (
    <Page title={t('questions.title')} lead={t('questions.lead')}>
      {found.isError && <Trouble error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Waiting />}
      {found.data && rows.length === 0 && (
        <Empty title={t('questions.emptyTitle')}>
          <p>{t('questions.empty')}</p>
        </Empty>
      )}
      <ul className={css.rows}>
        {rows.map(({ id, title, options }) => (
          <li key={id}>
            <Link to="/questions/$id" params={{ id }}>
              <bdi>{title}</bdi>
            </Link>
            <p className="meta">{options.map((option) => option.title).join(' · ')}</p>
          </li>
        ))}
      </ul>
      <OpenQuestion />
    </Page>
  );
}

const linesIn = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);

function OpenQuestion() {
  const t = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [options, setOptions] = useState('');
  const [scopes, setScopes] = useState('');
  const open = useMutation({
    mutationFn: () => {
      const keys: string[] = [];
      const answers = linesIn(options).map((line) => {
        const key = answerKeyOf(line, keys);
        keys.push(key);
        return { key, title: line };
      });
      return client.questions.open({ title, options: answers, scopes: linesIn(scopes) });
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['questions'] });
      await navigate({ to: '/questions/$id', params: { id } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <details>
      <summary>{t('questions.open')}</summary>
      <form onSubmit={send} className={css.form}>
        <TextField
          required
          maxLength={300}
          label={t('field.question')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextArea
          label={t('questions.options')}
          hint={t('questions.optionsHint')}
          value={options}
          onChange={(event) => setOptions(event.target.value)}
        />
        <TextArea
          label={t('questions.scopes')}
          hint={t('questions.scopesHint')}
          optional={t('ui.optional')}
          value={scopes}
          onChange={(event) => setScopes(event.target.value)}
        />
        {open.error && <Trouble error={open.error} />}
        <p>
          <Button type="submit" look="primary" disabled={open.isPending}>
            {t('questions.ask')}
          </Button>
        </p>
      </form>
    </details>
  );
}

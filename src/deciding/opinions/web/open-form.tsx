/** A group asks everybody: one question, what one should know of it, and until when; or takes over what was asked elsewhere. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Field, TextArea, TextField } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { fieldSentences, troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useOpinionCalls } from './calls.ts';

function useArriving() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async ({ id }: { id: string }) => {
    void queries.invalidateQueries({ queryKey: ['conversations'] });
    await navigate({ to: '/opinions/$id', params: { id } });
  };
}

export function OpenForm({ onCancel }: { onCancel: () => void }) {
  const t = useWords();
  const calls = useOpinionCalls();
  const memberships = useYou()?.memberships ?? [];
  const [given, setGiven] = useState({ group: '', title: '', about: '', closesOn: '' });
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const group = given.group || memberships[0]?.group;
  const open = useMutation({
    mutationFn: () => calls.conversations.open({ ...given, group, closesOn: given.closesOn || null }),
    onSuccess: useArriving(),
  });
  const errors = open.error ? fieldSentences(open.error) : {};
  if (memberships.length === 0) return <Note>{t('opinions.noGroup')}</Note>;
  const send = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      <OwnGroupField
        label={t('opinions.asGroup')}
        groups={memberships}
        value={group ?? ''}
        onGroup={(it) => set({ group: it })}
      />
      <TextField
        label={t('opinions.question')}
        hint={t('opinions.questionHint')}
        required
        maxLength={300}
        value={given.title}
        error={errors.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t('opinions.about')}
        optional={t('ui.optional')}
        value={given.about}
        error={errors.about}
        onChange={(event) => set({ about: event.target.value })}
      />
      <TextField
        type="date"
        label={t('opinions.closesOn')}
        optional={t('ui.optional')}
        value={given.closesOn}
        error={errors.closesOn}
        onChange={(event) => set({ closesOn: event.target.value })}
      />
      {open.isError && Object.keys(errors).length === 0 && <Trouble error={open.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={open.isPending}>
          {t('opinions.openSend')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

type Finding = { file: string; line: number; problem: string };
const findingsOf = (error: unknown): Finding[] =>
  (troubleOf(error).details as { problems?: Finding[] } | null)?.problems ?? [];

export function TakeOverForm({ onCancel }: { onCancel: () => void }) {
  const t = useWords();
  const calls = useOpinionCalls();
  const memberships = useYou()?.memberships ?? [];
  const [given, setGiven] = useState({ group: '', title: '' });
  const [files, setFiles] = useState<{ comments?: File | undefined; votes?: File | undefined }>({});
  const group = given.group || memberships[0]?.group;
  const take = useMutation({
    mutationFn: async () => {
      const [comments, votes] = [(await files.comments?.text()) ?? '', (await files.votes?.text()) ?? ''];
      const single = votes.slice(0, 500).includes('voter-id');
      return calls.opinions.import({ title: given.title, group, comments, [single ? 'votes' : 'participants']: votes });
    },
    onSuccess: useArriving(),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    take.mutate();
  };
  const errors = take.error ? fieldSentences(take.error) : {};
  if (memberships.length === 0) return <Note>{t('opinions.noGroup')}</Note>;
  return (
    <form className="stack" onSubmit={send}>
      <p className="meta">{t('opinions.takeOverLead')}</p>
      <OwnGroupField
        label={t('opinions.asGroup')}
        groups={memberships}
        value={group ?? ''}
        onGroup={(it) => setGiven({ ...given, group: it })}
      />
      <TextField
        label={t('opinions.question')}
        required
        value={given.title}
        error={errors.title}
        onChange={(event) => setGiven({ ...given, title: event.target.value })}
      />
      {(['comments', 'votes'] as const).map((it) => (
        <Field key={it} label={t(`opinions.file.${it}`)}>
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept=".csv,text/csv"
              required
              onChange={(event) => setFiles({ ...files, [it]: event.target.files?.[0] })}
            />
          )}
        </Field>
      ))}
      {take.isPending && <progress aria-label={t('opinions.reading')} />}
      {take.isError && <Trouble error={take.error} sentence={errors.title} />}
      {take.isError && findingsOf(take.error).length > 1 && (
        <ul className="meta">
          {findingsOf(take.error)
            .slice(0, 12)
            .map(({ file, line, problem }) => (
              <li key={`${file} ${line} ${problem}`}>
                {file}.csv:{line} {problem}
              </li>
            ))}
        </ul>
      )}
      <div className="row">
        <Button type="submit" look="primary" disabled={take.isPending}>
          {t('opinions.takeOverSend')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

/** What is missing is added by whoever misses it; what stands there already is shown first. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type ConversationShown, type StatementShown, useOpinionCalls } from './calls.ts';

export function AddForm({ conversation }: { conversation: ConversationShown }) {
  const t = useWords();
  const calls = useOpinionCalls();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [alike, setAlike] = useState<StatementShown[]>([]);
  const drop = () => {
    setText('');
    setAlike([]);
  };
  const add = useMutation({
    mutationFn: async (sure: boolean) => {
      const there = sure ? [] : (await calls.statements.alike({ conversation: conversation.id, text })).statements;
      setAlike(there);
      return there.length > 0 ? null : calls.statements.add({ conversation: conversation.id, text });
    },
    onSuccess: async (added) => {
      if (!added) return;
      drop();
      tell(t('opinions.added'));
      for (const key of ['conversations', 'opinions']) await queries.invalidateQueries({ queryKey: [key] });
    },
  });
  const errors = add.error ? fieldSentences(add.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(false);
  };
  return (
    <form className="stack prose" onSubmit={send}>
      <TextField
        label={t('opinions.add')}
        hint={t('opinions.addHint')}
        maxLength={280}
        required
        value={text}
        error={errors.text}
        onChange={(event) => {
          setText(event.target.value);
          setAlike([]);
        }}
      />
      {alike.length > 0 ? (
        <Alike alike={alike} pending={add.isPending} onSure={() => add.mutate(true)} onDrop={drop} />
      ) : (
        <div className="row">
          <Button type="submit" disabled={add.isPending}>
            {t('opinions.addSend')}
          </Button>
        </div>
      )}
      {add.isError && !errors.text && <Trouble error={add.error} />}
    </form>
  );
}

interface AlikeProps {
  alike: readonly StatementShown[];
  pending: boolean;
  onSure: () => void;
  onDrop: () => void;
}

function Alike({ alike, pending, onSure, onDrop }: AlikeProps) {
  const t = useWords();
  return (
    <Note>
      <output className="stack">
        <p>{t('opinions.alike')}</p>
        <ul>
          {alike.map(({ id, text }) => (
            <li key={id} dir="auto">
              “{text}”
            </li>
          ))}
        </ul>
        <div className="row">
          <Button size="small" onClick={onDrop}>
            {t('opinions.alikeDrop')}
          </Button>
          <Button look="plain" size="small" disabled={pending} onClick={onSure}>
            {t('opinions.alikeSure')}
          </Button>
        </div>
      </output>
    </Note>
  );
}

/** What the group that asks does: close, ask again, take the votes along; and what was set aside, which everybody can read. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Select, TextField } from '#ui/field.tsx';
import { rememberPlace } from '#ui/go-on.ts';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type ConversationShown, conversationQuery, type StatementShown, useOpinionCalls } from './calls.ts';
import css from './tending.module.css';

/** A change after which the page shows the conversation as it stands. */
function useTending<Given>(
  conversation: ConversationShown,
  change: (given: Given) => Promise<unknown>,
  done?: () => void,
) {
  const queries = useQueryClient();
  const { queryKey } = conversationQuery(useOpinionCalls(), conversation.id);
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      const goOn = rememberPlace();
      await queries.invalidateQueries({ queryKey });
      for (const key of ['conversations', 'opinions', 'trail']) void queries.invalidateQueries({ queryKey: [key] });
      done?.();
      goOn();
    },
  });
}

const files = ['comments', 'votes', 'participants-votes'] as const;

interface TendProps {
  conversation: ConversationShown;
  download: (name: string, text: string) => void;
}

export function Tend({ conversation, download }: TendProps) {
  const t = useWords();
  const calls = useOpinionCalls();
  const { id, open, revision } = conversation;
  const close = useTending(conversation, () => calls.conversations.close({ id, revision }));
  const reopen = useTending(conversation, () => calls.conversations.reopen({ id, revision }));
  const take = useMutation({
    mutationFn: (file: (typeof files)[number]) => calls.opinions.export({ id, file }),
    onSuccess: ({ name, text }) => download(name, text),
  });
  const error = close.error ?? reopen.error ?? take.error;
  return (
    <div className="stack">
      <p className="prose">{t(`opinions.tending.${open ? 'open' : 'closed'}`)}</p>
      <div className="row">
        {open ? (
          <Button disabled={close.isPending} onClick={() => close.mutate(undefined)}>
            {t('opinions.close')}
          </Button>
        ) : (
          <Button disabled={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
            {t('opinions.reopen')}
          </Button>
        )}
        {!open &&
          files.map((file) => (
            <Button key={file} look="plain" disabled={take.isPending} onClick={() => take.mutate(file)}>
              {t(`opinions.export.${file}`)}
            </Button>
          ))}
      </div>
      {error && <Trouble error={error} />}
    </div>
  );
}

/** One's own statements, and all of them for the group that asks. */
const mayTouch = (conversation: ConversationShown, statement: StatementShown) =>
  conversation.open && (statement.yours || conversation.mayTend);

export function Statements({ conversation }: { conversation: ConversationShown }) {
  const t = useWords();
  const shown = conversation.statements.filter(({ setAside }) => !setAside);
  const aside = conversation.statements.filter(({ setAside }) => setAside);
  return (
    <div className="stack">
      <details className={css.list}>
        <summary>
          {conversation.open
            ? t('opinions.statements', { count: shown.length })
            : t('opinions.statementCount', { count: shown.length })}
        </summary>
        <ul>
          {shown.map((statement) => (
            <li key={statement.id}>
              <span dir="auto">{statement.text}</span>
              {mayTouch(conversation, statement) && <SetAside conversation={conversation} statement={statement} />}
            </li>
          ))}
        </ul>
      </details>
      {aside.length > 0 && (
        <details className={css.list}>
          <summary>{t('opinions.aside', { count: aside.length })}</summary>
          <ul>
            {aside.map((statement) => (
              <Aside key={statement.id} conversation={conversation} statement={statement} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type One = { conversation: ConversationShown; statement: StatementShown };

function Aside({ conversation, statement }: One) {
  const t = useWords();
  const calls = useOpinionCalls();
  const back = useTending(conversation, () => calls.statements.bringBack({ id: statement.id }));
  const why = statement.setAside!;
  const may = conversation.mayTend || (statement.yours && why.by === 'author');
  return (
    <li>
      <span>
        <span dir="auto">{statement.text}</span>
        <small dir="auto" className="meta">
          {t(`opinions.asideBy.${why.by}`)} {why.why}
        </small>
        {back.isError && <Trouble error={back.error} />}
      </span>
      {conversation.open && may && (
        <Button look="plain" size="small" disabled={back.isPending} onClick={() => back.mutate(undefined)}>
          {t('opinions.bringBack')}
        </Button>
      )}
    </li>
  );
}

function SetAside({ conversation, statement }: One) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="plain" size="small" onClick={() => setAsking(true)}>
        {t('opinions.setAside')}
      </Button>
      {asking && <AsideDialog conversation={conversation} statement={statement} onClose={() => setAsking(false)} />}
    </>
  );
}

function AsideDialog({ conversation, statement, onClose }: One & { onClose: () => void }) {
  const t = useWords();
  const calls = useOpinionCalls();
  const [why, setWhy] = useState('');
  const aside = useTending(
    conversation,
    () => calls.statements.setAside({ id: statement.id, why }),
    () => {
      tell(t('opinions.asideDone'));
      onClose();
    },
  );
  const errors = aside.error ? fieldSentences(aside.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    aside.mutate(undefined);
  };
  return (
    <Dialog title={t('opinions.asideTitle')} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        <p dir="auto">“{statement.text}”</p>
        <TextField
          label={t('opinions.asideWhy')}
          hint={t('opinions.asideHint')}
          required
          maxLength={500}
          value={why}
          error={errors.why}
          onChange={(event) => setWhy(event.target.value)}
        />
        {aside.isError && !errors.why && <Trouble error={aside.error} />}
        <div className="row">
          <Button type="submit" look="primary" disabled={aside.isPending}>
            {t('opinions.setAside')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Earlier rounds stay readable. */
export function Rounds({
  conversation,
  round,
  onRound,
}: {
  conversation: ConversationShown;
  round: number;
  onRound: (round: number) => void;
}) {
  const t = useWords();
  if (conversation.round === 1) return null;
  return (
    <Select label={t('opinions.round')} value={round} onChange={(event) => onRound(Number(event.target.value))}>
      {conversation.rounds.map((it) => (
        <option key={it.round} value={it.round}>
          {t('opinions.roundNumber', { count: it.round })}
        </option>
      ))}
    </Select>
  );
}

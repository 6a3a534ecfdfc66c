/** One statement at a time, with buttons that a thumb reaches; what was said last can be taken back at once. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Minus, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { rememberPlace } from '#ui/go-on.ts';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type Vote, votes } from '../kinds.ts';
import { type ConversationShown, type StatementShown, type Turn, turnQuery, useOpinionCalls } from './calls.ts';
import css from './voting.module.css';

const signs = { agree: Check, disagree: X, pass: Minus };

type Said = { statement: StatementShown['id']; vote: Vote | 'none' };

/** Casts a vote; what comes next is in the answer. */
export function useVote(conversation: ConversationShown) {
  const calls = useOpinionCalls();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: Said) => calls.opinions.vote({ conversation: conversation.id, votes: [said] }),
    onSuccess: (turn) => {
      queries.setQueryData(turnQuery(calls, conversation).queryKey, turn);
      void queries.invalidateQueries({ queryKey: ['opinions', 'map', conversation.id] });
    },
    // Somebody may have set the statement aside, or closed the conversation, meanwhile.
    onError: () => queries.invalidateQueries({ queryKey: ['conversations', 'show', conversation.id] }),
  });
}

export function Voting({ conversation }: { conversation: ConversationShown }) {
  const query = useQuery(turnQuery(useOpinionCalls(), conversation));
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting lines={3} />;
  return <Asked conversation={conversation} turn={query.data} />;
}

function Asked({ conversation, turn }: { conversation: ConversationShown; turn: Turn }) {
  const t = useWords();
  const vote = useVote(conversation);
  const [last, setLast] = useState<StatementShown['id'] | null>(null);
  const [again, setAgain] = useState<StatementShown['id'] | null>(null);
  const taken = conversation.statements.find(({ id }) => id === again) ?? null;
  const statement = taken ?? turn.next;
  const all = turn.left + turn.yours.length;
  const say = (said: Vote) => {
    if (!statement || vote.isPending) return;
    setLast(statement.id);
    setAgain(null);
    vote.mutate({ statement: statement.id, vote: said }, { onSuccess: rememberPlace() });
  };
  const undo = () => {
    if (!last || vote.isPending) return;
    vote.mutate({ statement: last, vote: 'none' }, { onSuccess: rememberPlace() });
    setAgain(last);
    setLast(null);
  };
  return (
    <div className={css.card}>
      <div className={css.way}>
        <progress max={all || 1} value={turn.yours.length} aria-label={t('opinions.way')} />
        <span className="numbers">{t('opinions.left', { count: turn.left })}</span>
      </div>
      {/* What comes next is read out, and the buttons stay where they are. */}
      <div aria-live="polite" className={css.said}>
        {statement ? <p dir="auto">{statement.text}</p> : <Done count={turn.yours.length} />}
      </div>
      {statement && (
        // A disabled button would lose the keyboard between one statement and the next.
        <fieldset className={css.buttons} aria-busy={vote.isPending}>
          <legend className="unseen">{t('opinions.yourVote')}</legend>
          {votes.map((it) => {
            const Sign = signs[it];
            return (
              <Button key={it} className={cx(css.vote, css[it])} onClick={() => say(it)}>
                <Sign aria-hidden />
                {t(`opinions.vote.${it}`)}
              </Button>
            );
          })}
        </fieldset>
      )}
      {vote.isError && <Trouble error={vote.error} />}
      <div className={css.under}>
        <span className="meta">{t('opinions.sealed')}</span>
        {last && (
          <Button look="plain" size="small" onClick={undo}>
            <Undo2 aria-hidden />
            {t('opinions.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Done({ count }: { count: number }) {
  const t = useWords();
  return <p className={css.done}>{count > 0 ? t('opinions.done') : t('opinions.nothingYet')}</p>;
}

/** What one has said, to look at and to change; nobody else can open it. */
export function OwnVotes({ conversation }: { conversation: ConversationShown }) {
  const t = useWords();
  const { data } = useQuery(turnQuery(useOpinionCalls(), conversation));
  const vote = useVote(conversation);
  if (!data || data.yours.length === 0) return null;
  const texts = new Map(conversation.statements.map(({ id, text }) => [id, text]));
  return (
    <details className={css.own}>
      <summary>{t('opinions.own', { count: data.yours.length })}</summary>
      <ul>
        {data.yours.map(({ statement, vote: said }) => (
          <li key={statement}>
            <span dir="auto">{texts.get(statement)}</span>
            {conversation.open ? (
              <select
                aria-label={t('opinions.voteOn', { text: texts.get(statement) })}
                value={said}
                onChange={(event) => vote.mutate({ statement, vote: event.target.value as Vote | 'none' })}
              >
                {votes.map((it) => (
                  <option key={it} value={it}>
                    {t(`opinions.vote.${it}`)}
                  </option>
                ))}
                <option value="none">{t('opinions.takeBack')}</option>
              </select>
            ) : (
              <span className="meta">{t(`opinions.vote.${said}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Each answers alone: the words go to the server sealed, and until then they are kept where they were typed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { fieldSentences, troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { answersNeeded, isBlank, sessionQuestions } from '../rules.ts';
import type { PrivateAnswers } from '../session.ts';
import { type SessionShown, useValueCalls } from './calls.ts';
import { sessionQuery } from './queries.ts';
import css from './session.module.css';

const blank: PrivateAnswers = { protect: '', tradeOffs: '', refuse: '' };

/** What is typed and not yet on the server; null where nothing is. */
export type Typed = PrivateAnswers | null;

interface StageProps {
  session: SessionShown;
  typed: Typed;
  onTyped: (typed: Typed) => void;
}

const same = (one: PrivateAnswers, other: PrivateAnswers) =>
  sessionQuestions.every((it) => one[it].trim() === other[it].trim());

function useSave({ session, typed, onTyped }: StageProps) {
  const calls = useValueCalls();
  const queries = useQueryClient();
  const { queryKey } = sessionQuery(calls, session.id);
  const answers = typed ?? session.yours ?? blank;
  const latest = useRef(typed);
  latest.current = typed;
  const open = typed !== null && !same(typed, session.yours ?? blank);
  const save = useMutation({
    mutationFn: (sent: PrivateAnswers) => calls.valueSessions.answer({ session: session.id, ...sent }),
    onSuccess: (after, sent) => {
      queries.setQueryData(queryKey, after);
      // What the server has need not be kept here as well, and what was typed meanwhile is.
      if (latest.current && same(latest.current, sent)) onTyped(null);
    },
    // The answers may have been revealed while somebody still wrote: then the page says so.
    onError: (error) => troubleOf(error).kind === 'invalid' && void queries.invalidateQueries({ queryKey }),
  });
  // What the server has is not kept here as well.
  const saveNow = async () => {
    if (open) await save.mutateAsync(answers);
    else onTyped(null);
  };
  return { answers, open, save, saveNow };
}

export function AnswerStage(props: StageProps) {
  const t = useWords();
  const { session, onTyped } = props;
  const { answers, open, save, saveNow } = useSave(props);
  const errors = save.error ? fieldSentences(save.error) : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saveNow().catch(() => {});
  };
  return (
    <div className={css.answering}>
      <form className="stack" onSubmit={onSubmit}>
        <Note>{t('valueSessions.sealed')}</Note>
        {sessionQuestions.map((question) => (
          <TextArea
            key={question}
            label={<span className={css.question}>{t(`valueSessions.question.${question}`)}</span>}
            hint={t(`valueSessions.help.${question}`)}
            rows={4}
            maxLength={5000}
            value={answers[question]}
            error={errors[question]}
            onChange={(event) => onTyped({ ...answers, [question]: event.target.value })}
            onBlur={() => void saveNow().catch(() => {})}
          />
        ))}
        {save.isError && <Trouble error={save.error} sentence={errors[''] ?? Object.values(errors)[0]} />}
        <div className="row">
          <Button type="submit" look={session.yours ? 'quiet' : 'primary'} disabled={save.isPending}>
            {t('valueSessions.seal')}
          </Button>
          <output className="meta">
            {open ? t('valueSessions.unsaved') : session.yours ? t('valueSessions.saved') : ''}
          </output>
        </div>
      </form>
      <Reveal session={session} written={!isBlank(answers)} saveNow={saveNow} />
    </div>
  );
}

interface RevealProps {
  session: SessionShown;
  /** Whether the reader has written something, saved or not. */
  written: boolean;
  saveNow: () => Promise<void>;
}

function Reveal({ session, written, saveNow }: RevealProps) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const { answered } = session;
  const why = !written || !session.yours ? 'answerFirst' : answered < answersNeeded ? 'tooFew' : null;
  return (
    <section className={css.reveal} aria-labelledby="reveal">
      <h2 id="reveal">{t('valueSessions.answered', { count: answered })}</h2>
      <p>{t('valueSessions.revealLead')}</p>
      <Button look={why ? 'quiet' : 'primary'} disabled={why !== null} onClick={() => setAsking(true)}>
        {t('valueSessions.reveal')}
      </Button>
      {why && <p className="meta">{t(`valueSessions.notYet.${why}`, { count: answersNeeded - answered })}</p>}
      {asking && <RevealDialog session={session} saveNow={saveNow} onClose={() => setAsking(false)} />}
    </section>
  );
}

function RevealDialog({ session, saveNow, onClose }: Omit<RevealProps, 'written'> & { onClose: () => void }) {
  const t = useWords();
  const calls = useValueCalls();
  const queries = useQueryClient();
  const reveal = useMutation({
    mutationFn: async () => {
      await saveNow();
      return calls.valueSessions.reveal({ session: session.id });
    },
    onSuccess: (after) => queries.setQueryData(sessionQuery(calls, session.id).queryKey, after),
  });
  return (
    <Dialog title={t('valueSessions.revealTitle')} onClose={onClose}>
      <div className="stack">
        <p>{t('valueSessions.revealAsk', { count: session.answered })}</p>
        {reveal.isError && <Trouble error={reveal.error} />}
        <div className="row">
          <Button look="primary" disabled={reveal.isPending} onClick={() => reveal.mutate()}>
            {t('valueSessions.revealNow')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Words that somebody typed and had not sealed when the answers were revealed. */
export function TooLate({ typed, onDiscard }: { typed: PrivateAnswers; onDiscard: () => void }) {
  const t = useWords();
  return (
    <Note>
      <div className="stack">
        <p>{t('valueSessions.tooLate')}</p>
        {sessionQuestions
          .filter((question) => typed[question].trim())
          .map((question) => (
            <blockquote key={question} dir="auto" className={css.late}>
              {typed[question]}
            </blockquote>
          ))}
        <div className="row">
          <Button size="small" onClick={onDiscard}>
            {t('valueSessions.discard')}
          </Button>
        </div>
      </div>
    </Note>
  );
}

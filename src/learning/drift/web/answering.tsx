/** A round on a phone: one probe on the screen, five big answers under the thumb, a way back, and one sending at the end. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { scale } from '../kinds.ts';
import css from './answering.module.css';
import { type Round, useDriftCalls } from './calls.ts';
import { useKept } from './use-kept.ts';

export function Answering({ round }: { round: Round }) {
  const { answers, set, forget } = useKept(round.id);
  const [at, setAt] = useState(0);
  const [sent, setSent] = useState(false);
  const question = round.questions[at];
  const answer = (probe: string, value: number | null) => {
    set(probe, value);
    setAt(at + 1);
  };
  if (sent) return <Done />;
  return (
    <div className={css.answering}>
      <Progress at={at} of={round.questions.length} />
      {question ? (
        <Question
          key={question.id}
          question={question}
          chosen={answers[question.id]}
          answer={(value) => answer(question.id, value)}
          back={at > 0 ? () => setAt(at - 1) : undefined}
        />
      ) : (
        <Sending
          round={round}
          answers={answers}
          back={() => setAt(at - 1)}
          sent={() => {
            forget();
            setSent(true);
          }}
        />
      )}
    </div>
  );
}

function Progress({ at, of }: { at: number; of: number }) {
  const t = useWords();
  const place = Math.min(at + 1, of);
  return (
    <p className={css.progress}>
      <progress value={at} max={of} aria-label={t('probing.progress')} />
      <span className="numbers">{t('probing.place', { place, of })}</span>
    </p>
  );
}

interface QuestionProps {
  question: Round['questions'][number];
  chosen: number | undefined;
  answer(value: number | null): void;
  back: (() => void) | undefined;
}

function Question({ question, chosen, answer, back }: QuestionProps) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // With the next statement the keyboard and the voice begin there, and not on the answer to the last one.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const choices = question.kind === 'view' ? scale.map((value) => t(`probing.scale.${value}`)) : question.options;
  return (
    <section className={css.question}>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {question.statement}
      </h2>
      <ol className={css.choices}>
        {choices.map((choice, place) => (
          <li key={choice}>
            <button type="button" aria-pressed={chosen === place + 1} onClick={() => answer(place + 1)}>
              {choice}
            </button>
          </li>
        ))}
      </ol>
      <p className={css.ways}>
        {back && (
          <Button look="plain" onClick={back}>
            {t('probing.back')}
          </Button>
        )}
        <Button look="plain" onClick={() => answer(null)}>
          {t('probing.skip')}
        </Button>
      </p>
    </section>
  );
}

interface SendingProps {
  round: Round;
  answers: Readonly<Record<string, number>>;
  back(): void;
  sent(): void;
}

function Sending({ round, answers, back, sent }: SendingProps) {
  const t = useWords();
  const calls = useDriftCalls();
  const queries = useQueryClient();
  const [group, setGroup] = useState(round.groups[0]?.slug ?? '');
  const given = round.questions.flatMap(({ id }) => (answers[id] ? [{ probe: id, answer: answers[id] }] : []));
  const chosen = round.groups.find(({ slug }) => slug === group);
  const send = useMutation({
    mutationFn: () => calls.probeRounds.answer({ round: round.id, group, answers: given }),
    onSuccess: () => {
      sent();
      return queries.invalidateQueries({ queryKey: ['drift', 'waiting'] });
    },
  });
  return (
    <section className={css.question}>
      <h2>{t('probing.ready')}</h2>
      <p>{t('probing.given', { count: given.length })}</p>
      {round.groups.length > 1 && (
        <Select label={t('probing.for')} value={group} onChange={(event) => setGroup(event.target.value)}>
          {round.groups.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {chosen && <p className={css.how}>{chosen.anonymous ? t('probing.unnamed') : t('probing.pseudonym')}</p>}
      {send.error && <Trouble error={send.error} />}
      <p className={css.ways}>
        <Button look="plain" onClick={back}>
          {t('probing.back')}
        </Button>
        <Button
          look="primary"
          className={css.send}
          disabled={send.isPending || given.length === 0}
          onClick={() => send.mutate()}
        >
          {t('probing.send')}
        </Button>
      </p>
    </section>
  );
}

export function Done() {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={css.question}>
      <h2 ref={heading} tabIndex={-1}>
        {t('probing.done')}
      </h2>
      <p>{t('probing.doneHint')}</p>
      <p className={css.ways}>
        <LinkButton to="/" look="primary">
          {t('probing.home')}
        </LinkButton>
        <Link to="/drift">{t('probing.seeDrift')}</Link>
      </p>
    </section>
  );
}

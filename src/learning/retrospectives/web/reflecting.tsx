/** Each thinks alone: the words go to the server sealed, and until then they are kept where they were typed. */
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Check, TextArea } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { writersNeeded } from '../kinds.ts';
import { type RetrospectiveShown, useRetrospectiveCalls } from './calls.ts';
import css from './retrospective.module.css';
import { useShown } from './use-shown.ts';

export interface Typed {
  texts: Partial<Record<string, string>>;
  openly: boolean;
}

interface Props {
  shown: RetrospectiveShown;
  /** What is typed and not yet on the server; null where nothing is. */
  typed: Typed | null;
  onTyped: (typed: Typed | null) => void;
}

const sealedOf = ({ yours }: RetrospectiveShown): Typed => ({
  texts: Object.fromEntries(yours?.reflections.map(({ question, text }) => [question, text]) ?? []),
  openly: yours?.openly ?? false,
});

const same = (one: Typed, other: Typed, questions: readonly string[]) =>
  one.openly === other.openly &&
  questions.every((it) => (one.texts[it] ?? '').trim() === (other.texts[it] ?? '').trim());

function useSealing({ shown, typed, onTyped }: Props) {
  const calls = useRetrospectiveCalls();
  const { id, questions } = shown;
  const latest = useRef(typed);
  latest.current = typed;
  const mine = typed ?? sealedOf(shown);
  const open = typed !== null && !same(typed, sealedOf(shown), questions);
  const seal = useShown<Typed>(id, {
    mutationFn: ({ texts, openly }) => {
      const reflections = questions.map((question) => ({ question, text: texts[question] ?? '' }));
      return calls.retrospectives.reflect({ id, reflections, openly });
    },
    // What the server has need not be kept here as well, and what was typed meanwhile is.
    onSuccess: (sent) => latest.current && same(latest.current, sent, questions) && onTyped(null),
  });
  const sealNow = async () => {
    if (open) await seal.mutateAsync(mine);
  };
  return { mine, open, seal, sealNow };
}

export function Reflecting(props: Props) {
  const t = useWords();
  const { shown, onTyped } = props;
  const { mine, open, seal, sealNow } = useSealing(props);
  const written = shown.questions.some((it) => (mine.texts[it] ?? '').trim() !== '');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void sealNow().catch(() => {});
  };
  return (
    <section className={css.section} aria-labelledby="alone">
      <h2 id="alone">{t('retrospective.alone')}</h2>
      <Note>{t('retrospective.sealed')}</Note>
      <form className="stack" onSubmit={onSubmit}>
        {shown.questions.map((question) => (
          <TextArea
            key={question}
            label={<span className={css.question}>{t(`retrospective.ask.${question}`)}</span>}
            rows={3}
            maxLength={5000}
            value={mine.texts[question] ?? ''}
            onChange={({ target }) => onTyped({ ...mine, texts: { ...mine.texts, [question]: target.value } })}
            onBlur={() => void sealNow().catch(() => {})}
          />
        ))}
        <Check
          label={t('retrospective.openly')}
          checked={mine.openly}
          onChange={({ target }) => onTyped({ ...mine, openly: target.checked })}
        />
        {seal.isError && <Trouble error={seal.error} />}
        <div className="row">
          <Button type="submit" look={shown.yours ? 'quiet' : 'primary'} disabled={seal.isPending || !open}>
            {t('retrospective.seal')}
          </Button>
          <output className="meta">
            {open ? t('retrospective.unsaved') : shown.yours ? t('retrospective.saved') : ''}
          </output>
        </div>
      </form>
      <Reveal shown={shown} written={written} sealNow={sealNow} />
    </section>
  );
}

interface RevealProps {
  shown: RetrospectiveShown;
  /** Whether the reader has written something, saved or not. */
  written: boolean;
  sealNow: () => Promise<void>;
}

function Reveal({ shown, written, sealNow }: RevealProps) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const few = shown.written < writersNeeded;
  return (
    <div className={css.reveal}>
      <p>{t('retrospective.written', { count: shown.written })}</p>
      <p className="meta">{few ? t('retrospective.fewLead') : t('retrospective.revealLead')}</p>
      <div className="row">
        <Button look={few ? 'quiet' : 'primary'} disabled={!written} onClick={() => setAsking(true)}>
          {t('retrospective.reveal')}
        </Button>
        {!written && <span className="meta">{t('retrospective.writeFirst')}</span>}
      </div>
      {asking && <RevealDialog shown={shown} sealNow={sealNow} onClose={() => setAsking(false)} />}
    </div>
  );
}

function RevealDialog({ shown, sealNow, onClose }: Omit<RevealProps, 'written'> & { onClose: () => void }) {
  const t = useWords();
  const calls = useRetrospectiveCalls();
  const reveal = useShown(shown.id, {
    mutationFn: async () => {
      await sealNow();
      return calls.retrospectives.reveal({ id: shown.id });
    },
    onSuccess: onClose,
  });
  return (
    <Dialog title={t('retrospective.revealTitle')} onClose={onClose}>
      <div className="stack">
        <p>{t('retrospective.revealAsk')}</p>
        {reveal.isError && <Trouble error={reveal.error} />}
        <div className="row">
          <Button look="primary" disabled={reveal.isPending} onClick={() => reveal.mutate()}>
            {t('retrospective.reveal')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Words that somebody typed and had not sealed when all was revealed. */
export function TooLate({ typed, onDiscard }: { typed: Typed; onDiscard: () => void }) {
  const t = useWords();
  const texts = Object.entries(typed.texts).filter(([, text]) => text?.trim());
  return (
    <Note>
      <div className="stack">
        <p>{t('retrospective.tooLate')}</p>
        {texts.map(([question, text]) => (
          <blockquote key={question} dir="auto" className={css.said}>
            {text}
          </blockquote>
        ))}
        <div className="row">
          <Button size="small" onClick={onDiscard}>
            {t('retrospective.discard')}
          </Button>
        </div>
      </div>
    </Note>
  );
}

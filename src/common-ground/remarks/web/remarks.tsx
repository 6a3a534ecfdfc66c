/** The conversation about a record: one quiet line while nobody has said anything, and then what they say. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { useWords } from '#ui/words.tsx';
import { type Remark, type Said as SaidHere, useRemarkCalls } from './calls.ts';
import { Compose } from './compose.tsx';
import { remarksQuery } from './queries.ts';
import css from './remarks.module.css';
import { Said } from './said.tsx';
import type { Talk } from './talk.ts';
import { useRemarkChange } from './use-remark-change.ts';

interface RemarksProps {
  about: string;
  talk: Talk;
  /** It stands beside a thread, and keeps its gutter. */
  indented: boolean;
  /** It stands behind the line of one thing among many, which says what it is. */
  within: boolean;
}

export function RemarksOn({ about, talk, indented, within }: RemarksProps) {
  const t = useWords();
  const id = useId();
  const told = useQuery(remarksQuery(useRemarkCalls(), about)).data;
  if (!told) return null;
  const first = told.remarks.filter(({ answers }) => answers === null);
  const said = first.length > 0 && (
    <ol className={css.list}>
      {first.map((remark) => (
        <Strand key={remark.id} remark={remark} told={told} talk={talk} />
      ))}
    </ol>
  );
  if (within)
    return (
      <div className={css.within}>
        {said}
        <Opening about={about} answers={null} talk={talk} atOnce={first.length === 0} />
      </div>
    );
  return (
    <section
      className={cx(css.remarks, indented && css.indented)}
      aria-labelledby={id}
      data-remarks={told.remarks.length}
    >
      <h2 id={id} className={first.length === 0 ? 'unseen' : ''}>
        {t('remarks.title')}
      </h2>
      {first.length > 0 && <p className="meta">{t('remarks.count', { count: told.remarks.length })}</p>}
      {said}
      <Opening about={about} answers={null} talk={talk} />
    </section>
  );
}

/** A remark with what was answered to it. */
function Strand({ remark, told, talk }: { remark: Remark; told: SaidHere; talk: Talk }) {
  const me = useYou()?.id;
  const [answering, setAnswering] = useState(false);
  const box = useRef<HTMLLIElement>(null);
  const answers = told.remarks.filter((it) => it.answers === remark.id);
  const one = (it: Remark) => ({
    remark: it,
    name: told.names[it.createdBy ?? ''],
    mine: it.createdBy !== null && it.createdBy === me,
    talk,
  });
  const close = () => {
    setAnswering(false);
    box.current?.focus();
  };
  return (
    <li ref={box} tabIndex={-1} className={css.remark}>
      <Said {...one(remark)} onAnswer={me && !answering ? () => setAnswering(true) : undefined} />
      {answers.length > 0 && (
        <ol className={css.answers}>
          {answers.map((it) => (
            <li key={it.id} className={css.remark}>
              <Said {...one(it)} />
            </li>
          ))}
        </ol>
      )}
      {answering && <Saying about={remark.about} answers={remark.id} talk={talk} onDone={close} />}
    </li>
  );
}

interface SayingProps {
  about: string;
  answers: Remark['id'] | null;
  talk: Talk;
}

/** The field waits behind a button, unless somebody has just asked for it. */
function Opening({ atOnce = false, ...props }: SayingProps & { atOnce?: boolean }) {
  const t = useWords();
  const [open, setOpen] = useState(atOnce);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) return <Saying {...props} onDone={() => setOpen(false)} />;
  return (
    <p className="no-print">
      <Button ref={button} look="plain" size="small" onClick={() => setOpen(true)}>
        {t('remarks.open')}
      </Button>
    </p>
  );
}

function Saying({ about, answers, talk, onDone }: SayingProps & { onDone: () => void }) {
  const t = useWords();
  const calls = useRemarkCalls();
  const [text, setText] = talk.useTyped(`remark.${answers ?? about}`);
  const say = useRemarkChange(about, {
    send: () => calls.remarks.say({ about, text, answers }),
    onDone: () => {
      setText('');
      onDone();
    },
  });
  return (
    <Compose
      talk={talk}
      label={answers ? t('remarks.answer') : t('remarks.say')}
      send={t('remarks.send')}
      value={text}
      onText={setText}
      onSend={() => say.mutate()}
      onCancel={onDone}
      pending={say.isPending}
      error={say.error}
    />
  );
}

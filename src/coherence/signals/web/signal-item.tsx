/** One signal: who keeps seeing it, how long it has waited against its time, and what is done about it. */
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Markdown } from '#ui/markdown.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { SignalShown, SignalsTold } from './calls.ts';
import { SignalActs } from './signal-acts.tsx';
import css from './signals.module.css';

interface ItemProps {
  it: SignalShown;
  told: SignalsTold;
  /** Whoever reads the page has just raised it, and goes on here. */
  fresh: boolean;
  /** What stands below it: what people say about it. */
  under?: (id: string) => ReactNode;
}

/** Whoever comes by a link to one of them finds it open; whoever has raised it stands on it. */
function useOpened(id: string, fresh: boolean) {
  const { hash } = useLocation();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (hash !== id || !box.current) return;
    box.current.open = true;
    box.current.scrollIntoView({ block: 'start' });
  }, [hash, id]);
  useEffect(() => {
    if (fresh) box.current?.querySelector('summary')?.focus();
  }, [fresh]);
  return box;
}

function Standing({ it }: { it: SignalShown }) {
  const t = useWords();
  if (it.overdue === 'answer')
    return <span className={css.late}>{t('signals.late.answer', { count: it.ageDays })}</span>;
  if (it.overdue === 'reading')
    return <span className={css.late}>{t('signals.late.reading', { count: it.ageDays })}</span>;
  if (it.answer)
    return (
      <span className="meta">
        {t(`signals.answer.${it.answer.what}`)} · {t('signals.after', { count: it.ageDays })}
      </span>
    );
  return (
    <span className="meta">
      {t(`signals.state.${it.state}`)} · {t('signals.due')} <Day value={it.state === 'unread' ? it.readBy : it.dueOn} />
    </span>
  );
}

export function SignalItem({ it, told, fresh, under }: ItemProps) {
  const t = useWords();
  const box = useOpened(it.id, fresh);
  const by = it.answer && told.names[it.answer.by];
  return (
    <details ref={box} id={it.id} className={css.item}>
      <summary>
        <span className={css.title}>
          <bdi>{it.title}</bdi>
        </span>
        <Standing it={it} />
        <span className="meta">
          <bdi>{told.groups[it.group]?.name}</bdi>
          {it.place && (
            <>
              {' · '}
              <bdi>{it.place}</bdi>
            </>
          )}{' '}
          · <Day value={it.createdAt.slice(0, 10)} />
        </span>
      </summary>
      <div className={css.told}>
        {it.text && <Markdown text={it.text} resolve={toDecision} />}
        {it.answer && (
          <section className={css.said}>
            <h3>{t(`signals.answer.${it.answer.what}`)}</h3>
            <Markdown text={it.answer.text} resolve={toDecision} />
            <p className="meta">
              {by && (
                <>
                  <bdi>{by}</bdi>
                  {' · '}
                </>
              )}
              <Day value={it.answer.at.slice(0, 10)} />
            </p>
          </section>
        )}
        <SignalActs it={it} tending={told.tending} />
        {under?.(it.id)}
      </div>
    </details>
  );
}

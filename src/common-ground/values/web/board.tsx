/** Revealed answers as cards: by question first, then in the groups that people lay them into, by hand or by keyboard. */
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { cx } from '#ui/cx.ts';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { sessionQuestions } from '../rules.ts';
import type { Cluster, RevealedAnswer } from '../session.ts';
import type { SessionShown } from './calls.ts';
import { Card, type Place } from './card.tsx';
import { Column } from './column.tsx';
import css from './session.module.css';
import { useGrouping } from './use-grouping.ts';

/** The answer that is dragged over the page; others have no business with it. */
const carried = 'text/x-throughline-answer';

const newId = () => crypto.randomUUID().slice(0, 12);

interface BoardProps {
  session: SessionShown;
  /** What leads on from a group. */
  onward: (cluster: Cluster) => ReactNode;
}

function useBoard(session: SessionShown) {
  const t = useWords();
  const grouping = useGrouping(session);
  const [said, setSaid] = useState('');
  /** The card that was moved last stands elsewhere now: it takes the keyboard along. */
  const moved = useRef<string | null>(null);
  const place = (answer: string, into: Place) => {
    moved.current = answer;
    grouping.move({ kind: 'place', answer, into: into === 'new' ? { id: newId(), title: '' } : into });
    setSaid(
      into === null
        ? t('valueSessions.tookOut')
        : t('valueSessions.moved', { group: into === 'new' || !into.title ? t('valueSessions.unnamed') : into.title }),
    );
  };
  return { grouping, said, moved, place };
}

export function Board({ session, onward }: BoardProps) {
  const t = useWords();
  const { grouping, said, moved, place } = useBoard(session);
  const { clusters } = grouping;
  const open = session.status === 'revealed';
  const grouped = new Set(clusters.flatMap((it) => it.answers));
  const loose = session.answers.filter(({ id }) => !grouped.has(id));
  const cardOf = (answer: RevealedAnswer, within: Cluster | null) => (
    <Card
      key={answer.id}
      answer={answer}
      within={within}
      groups={open ? clusters : null}
      moved={moved}
      onPlace={(into) => place(answer.id, into)}
      onCarry={(event) => event.dataTransfer.setData(carried, answer.id)}
    />
  );
  const drop = (into: Place) => (open ? (answer: string) => place(answer, into) : null);
  return (
    <div className={cx(css.board, !(loose.length > 0 || open) && css.read)}>
      {grouping.error !== null && <Trouble error={grouping.error} retry={grouping.retry} />}
      <output className="unseen">{said}</output>
      {(loose.length > 0 || open) && (
        <Drop onDropped={drop(null)} className={css.loose}>
          <Loose answers={loose} cardOf={(answer) => cardOf(answer, null)} />
        </Drop>
      )}
      <ul className={css.columns} aria-label={t('valueSessions.groups')}>
        {clusters.map((cluster) => (
          <li key={cluster.id}>
            <Drop onDropped={drop(cluster)} className={css.column}>
              <Column
                cluster={cluster}
                open={open}
                onTitle={(title) => grouping.move({ kind: 'name', group: cluster.id, title })}
              />
              <ul className={css.cards}>
                {cluster.answers.flatMap((id) => {
                  const answer = session.answers.find((it) => it.id === id);
                  return answer ? [cardOf(answer, cluster)] : [];
                })}
              </ul>
              {onward(cluster)}
            </Drop>
          </li>
        ))}
        {open && (
          <li>
            <Drop onDropped={drop('new')} className={cx(css.column, css.empty)}>
              <p>{t('valueSessions.dropHere')}</p>
            </Drop>
          </li>
        )}
      </ul>
    </div>
  );
}

interface LooseProps {
  answers: readonly RevealedAnswer[];
  cardOf: (answer: RevealedAnswer) => ReactNode;
}

/** What stands in no group yet, by the question that it answers. */
function Loose({ answers, cardOf }: LooseProps) {
  const t = useWords();
  const asked = sessionQuestions.filter((question) => answers.some((it) => it.question === question));
  return (
    <>
      <h3>{answers.length > 0 ? t('valueSessions.loose') : t('valueSessions.noneLoose')}</h3>
      <div className={css.byQuestion}>
        {asked.map((question) => (
          <section key={question}>
            <h4>{t(`valueSessions.question.${question}`)}</h4>
            <ul className={css.cards}>{answers.filter((it) => it.question === question).map(cardOf)}</ul>
          </section>
        ))}
      </div>
    </>
  );
}

interface DropProps {
  /** Null where nothing may be dropped. */
  onDropped: ((answer: string) => void) | null;
  className: string | undefined;
  children: ReactNode;
}

/** Whoever cannot drag moves a card with its own control. */
function Drop({ onDropped, className, children }: DropProps) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!onDropped || !event.dataTransfer.types.includes(carried)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const answer = event.dataTransfer.getData(carried);
    if (answer) onDropped?.(answer);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: each card has a control that does the same by keyboard
    <div
      className={cx(className, over && css.over)}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </div>
  );
}

/** One answer, without a name, and where it can be laid. */
import { type DragEvent, type RefObject, useEffect, useRef } from 'react';
import { Menu } from '#ui/menu.tsx';
import { useWords } from '#ui/words.tsx';
import type { Cluster, RevealedAnswer } from '../session.ts';
import css from './session.module.css';

/** Where a card is laid: into a group, into a new one, or back among those that stand in none. */
export type Place = Pick<Cluster, 'id' | 'title'> | 'new' | null;

interface CardProps {
  answer: RevealedAnswer;
  within: Cluster | null;
  /** The groups that it can be laid into; null where nothing is moved any more. */
  groups: readonly Cluster[] | null;
  moved: RefObject<string | null>;
  onPlace: (into: Place) => void;
  onCarry: (event: DragEvent) => void;
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export function Card({ answer, within, groups, moved, onPlace, onCarry }: CardProps) {
  const t = useWords();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (moved.current !== answer.id) return;
    moved.current = null;
    card.current?.querySelector('summary')?.focus();
  }, [moved, answer.id]);
  return (
    <li ref={card} className={css.card} draggable={groups !== null} onDragStart={onCarry}>
      <p dir="auto" className={css.said}>
        {answer.text}
      </p>
      <div className={css.under}>
        <span className="meta">{within && t(`valueSessions.from.${answer.question}`)}</span>
        {groups && (
          <Menu
            look="plain"
            label={t('valueSessions.move')}
            name={t('valueSessions.moveThis', { text: short(answer.text) })}
          >
            {groups
              .filter(({ id }) => id !== within?.id)
              .map((group) => (
                <button key={group.id} type="button" onClick={() => onPlace(group)}>
                  <bdi>{group.title || t('valueSessions.unnamedOf', { size: group.answers.length })}</bdi>
                </button>
              ))}
            <button type="button" onClick={() => onPlace('new')}>
              {t('valueSessions.newGroup')}
            </button>
            {within && (
              <button type="button" onClick={() => onPlace(null)}>
                {t('valueSessions.takeOut')}
              </button>
            )}
          </Menu>
        )}
      </div>
    </li>
  );
}

/** What people answered, without names, for whoever puts it into the words of a value. */
import { useWords } from '#ui/words.tsx';
import type { RevealedAnswer } from '../session.ts';
import session from './session.module.css';

export function AnswersBeside({ answers }: { answers: readonly RevealedAnswer[] }) {
  const t = useWords();
  return (
    <ul className={session.cards}>
      {answers.map(({ id, question, text }) => (
        <li key={id} className={session.card}>
          <p dir="auto" className={session.said}>
            {text}
          </p>
          <p className="meta">{t(`valueSessions.from.${question}`)}</p>
        </li>
      ))}
    </ul>
  );
}

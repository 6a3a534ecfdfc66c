/** Beside a question that is about to be opened: who explores one like it already. Told, and nothing is held up by it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLater } from '#ui/later.ts';
import { useWords } from '#ui/words.tsx';
import { useDivergenceCalls } from './calls.ts';
import { alikeQuery } from './queries.ts';
import css from './session.module.css';

export function AlikeSessions({ question, group }: { question: string; group: string | undefined }) {
  const t = useWords();
  const asked = useLater(question.trim().slice(0, 500), 400);
  const found = useQuery(alikeQuery(useDivergenceCalls(), asked, group)).data?.sessions ?? [];
  const sessions = asked === '' ? [] : found;
  return (
    <div aria-live="polite">
      {sessions.length > 0 && (
        <div className={css.alike}>
          <ul>
            {sessions.map(({ id, question: theirs, group: { name }, yours }) => (
              <li key={id}>
                {yours ? t('divergence.alikeYours', { group: name }) : t('divergence.alike', { group: name })}{' '}
                <Link to="/divergence/$id" params={{ id }}>
                  <bdi>{theirs}</bdi>
                </Link>
              </li>
            ))}
          </ul>
          <p className="meta">{t('divergence.alikeHint')}</p>
        </div>
      )}
    </div>
  );
}

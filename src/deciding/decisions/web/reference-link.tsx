import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import type { Reference } from './calls.ts';
import css from './decision.module.css';
import { StatusStation } from './status.tsx';

/** Another decision, as a link with its station. */
export const ReferenceLink = ({ to }: { to: Reference }) => (
  <span className={css.link}>
    <span>
      <StatusStation status={to.status} size={12} />
    </span>
    <span>
      <Link to="/decisions/$id" params={{ id: to.ref }}>
        <bdi>{to.title}</bdi>
      </Link>{' '}
      <span className="meta">
        <bdi>{to.group}</bdi> · #{to.ref}
      </span>
    </span>
  </span>
);

/** What was written as a reference and leads nowhere. */
export function DeadReference({ text }: { text: string }) {
  const t = useWords();
  return (
    <span className={css.dead} title={t('ui.deadReference')}>
      {text}
      <span className="unseen"> ({t('ui.deadReference')})</span>
    </span>
  );
}

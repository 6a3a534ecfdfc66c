/** The ways through what everyone shares: beside one another, above each of its pages. */
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import css from './compass-nav.module.css';

const places = [
  { to: '/compass', word: 'nav.compass' },
  { to: '/questions', word: 'nav.questions' },
  { to: '/conflicts', word: 'nav.conflicts' },
  { to: '/zones', word: 'nav.zones' },
  { to: '/circle', word: 'nav.circle' },
  { to: '/escalations', word: 'nav.escalations' },
  { to: '/stewards', word: 'nav.stewards' },
] as const;

export function CompassNav() {
  const t = useWords();
  return (
    <nav className={css.nav} aria-label={t('nav.label')}>
      {places.map(({ to, word }) => (
        <Link key={to} to={to as never} activeOptions={{ includeSearch: false }}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}

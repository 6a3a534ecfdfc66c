/** The ways through what everyone shares: beside one another, above each of its pages. */
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '#ui/words.tsx';
import css from './compass-nav.module.css';

/** Each place with the pages that belong to it. */
const places = [
  { to: '/compass', word: 'nav.compass', pages: ['compass', 'principles', 'values', 'value-sessions'] },
  { to: '/questions', word: 'nav.questions', pages: ['questions'] },
  { to: '/conflicts', word: 'nav.conflicts', pages: ['conflicts'] },
  { to: '/zones', word: 'nav.zones', pages: ['zones'] },
  { to: '/circle', word: 'nav.circle', pages: ['circle', 'proposals', 'meetings'] },
  { to: '/escalations', word: 'nav.escalations', pages: ['escalations'] },
  { to: '/stewards', word: 'nav.stewards', pages: ['stewards'] },
] as const;

const placeOf = (pathname: string) => {
  const first = pathname.split('/')[1] ?? '';
  return places.find(({ pages }) => (pages as readonly string[]).includes(first));
};

/** Whether a page is one of what everyone shares. */
export const isShared = (pathname: string): boolean => placeOf(pathname) !== undefined;

export function CompassNav() {
  const t = useWords();
  const here = placeOf(useLocation().pathname);
  const nav = useRef<HTMLElement>(null);
  // On a phone the row is wider than the screen: the place where one is must not lie outside of it.
  useEffect(() => {
    const row = nav.current;
    const link = row?.querySelector<HTMLElement>(`a[href="${here?.to ?? ''}"]`);
    if (row && link) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }, [here]);
  return (
    <nav ref={nav} className={css.nav} aria-label={t('nav.label')}>
      {places.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          activeOptions={{ includeSearch: false, exact: true }}
          data-here={place === here || undefined}
        >
          {t(place.word)}
        </Link>
      ))}
    </nav>
  );
}

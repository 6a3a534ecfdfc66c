/** The ways through one part of the house: beside one another, above each of its pages. */
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '#ui/words.tsx';
import { placeOf } from './places.ts';
import css from './sub-nav.module.css';

export function SubNav() {
  const t = useWords();
  const here = placeOf(useLocation().pathname);
  const to = here?.to;
  const nav = useRef<HTMLElement>(null);
  // On a phone the row is wider than the screen: the place where one is must not lie outside of it.
  useEffect(() => {
    const row = nav.current;
    const link = row?.querySelector<HTMLElement>(`a[href="${to ?? ''}"]`);
    if (row && link) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }, [to]);
  if (!here) return null;
  return (
    <nav ref={nav} className={css.nav} aria-label={t(here.part.word)}>
      {here.part.places.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          activeOptions={{ includeSearch: false, exact: true }}
          data-here={place.to === to || undefined}
        >
          {t(place.word)}
        </Link>
      ))}
    </nav>
  );
}

/** The bar at the top, and on a phone the one at the bottom. */
import { Link, useLocation } from '@tanstack/react-router';
import { Compass, House, LibraryBig, Plus, ScrollText, Search, Users, Waypoints } from 'lucide-react';
import type { NetworkShown, You } from '#common-ground/network/web/calls.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Mark } from '#ui/mark.tsx';
import { useWords } from '#ui/words.tsx';
import { AccountMenu } from './account-menu.tsx';
import css from './frame.module.css';
import { openPalette } from './palette-key.tsx';
import { placeOf } from './places.ts';

const places = [
  { to: '/', word: 'frame.home', icon: House },
  { to: '/log', word: 'frame.log', icon: ScrollText },
  { to: '/compass', word: 'frame.compass', icon: Compass },
  { to: '/reasoning', word: 'frame.reasoning', icon: Waypoints },
  { to: '/groups', word: 'frame.groups', icon: LibraryBig },
  { to: '/people', word: 'frame.people', icon: Users },
] as const;

/** What fits under a thumb; the account menu leads to the people, too. */
const atHand = places.filter(({ to }) => to !== '/people');

export function Bar({ you, network }: { you: You | null; network: NetworkShown['network'] }) {
  const t = useWords();
  const part = placeOf(useLocation().pathname)?.part.home;
  return (
    <header className={css.bar}>
      <div className={css.inner}>
        <Link to="/" className={css.brand} aria-label={t('frame.toHome', { network: network?.name ?? 'Throughline' })}>
          <Mark size={30} />
          <span>{network?.name ?? 'Throughline'}</span>
        </Link>
        {you && (
          <nav className={css.nav} aria-label={t('frame.nav')}>
            {places.map(({ to, word }) => (
              <Link
                key={to}
                to={to}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                data-here={to === part || undefined}
              >
                {t(word)}
              </Link>
            ))}
          </nav>
        )}
        {you && (
          <Button look="plain" className={css.find} onClick={openPalette} aria-keyshortcuts="Control+K">
            <Search aria-hidden />
            <span className="unseen">{t('frame.find')}</span>
            <kbd className={css.wide}>Ctrl K</kbd>
          </Button>
        )}
        {you && (
          <LinkButton to="/decisions/new" look="primary" className={css.wide}>
            {t('frame.decide')}
          </LinkButton>
        )}
        {you && <AccountMenu you={you} />}
      </div>
    </header>
  );
}

export function BottomBar() {
  const t = useWords();
  const part = placeOf(useLocation().pathname)?.part.home;
  return (
    <nav className={css.bottom} aria-label={t('frame.navBottom')}>
      {atHand.map(({ to, word, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          data-here={to === part || undefined}
        >
          <Icon aria-hidden />
          {t(word)}
        </Link>
      ))}
      <Link to="/decisions/new" className={css.add} aria-label={t('frame.decide')}>
        <Plus aria-hidden />
      </Link>
    </nav>
  );
}

/** Finds a decision, a group or a page by typing a few letters. */
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';
import { useLater } from '#ui/later.ts';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './finder.module.css';

interface Place {
  href: string;
  title: string;
  hint: string;
}

/** A reference such as #lisbon-9 means that one decision; other words are looked for in all texts. */
const reference = /^#?[a-z0-9-]+-\d+$/i;

function useFound(typed: string): { places: Place[]; looking: boolean } {
  const t = useWords();
  const client = useClient();
  const q = useLater(typed.trim(), 150);
  const groups = useQuery(groupsQuery(client)).data?.groups ?? [];
  const { data, isFetching } = useQuery({
    queryKey: ['decisions', 'finder', q],
    queryFn: async () => {
      const named = reference.test(q) ? (await client.decisions.suggest({ q })).decisions : [];
      return named.length > 0 ? named : (await client.decisions.list({ q, sort: 'relevance', limit: 8 })).decisions;
    },
    enabled: q.length > 1,
    placeholderData: (before) => before,
  });
  const has = (text: string) => text.toLowerCase().includes(typed.trim().toLowerCase());
  const pages: Place[] = [
    { href: '/decisions/new', title: t('frame.decide'), hint: '' },
    { href: '/log', title: t('log.title'), hint: '' },
    { href: '/log?overdue=yes', title: t('log.overdue'), hint: t('log.title') },
    { href: '/groups', title: t('frame.groups'), hint: '' },
    { href: '/people', title: t('frame.people'), hint: '' },
    { href: '/account', title: t('account.link'), hint: '' },
    { href: '/import', title: t('import.link'), hint: '' },
  ];
  const places = [
    ...(q.length > 1 ? (data ?? []) : []).map((row) => ({
      href: `/decisions/${row.ref}`,
      title: row.title,
      hint: `${row.group.name} · #${row.ref} · ${t(`status.${row.status}`)}`,
    })),
    ...(typed ? groups : [])
      .filter((group) => has(group.name))
      .map((group) => ({
        href: `/groups/${group.slug}`,
        title: group.name,
        hint: t('group.kind', { context: group.kind }),
      })),
    ...pages.filter((page) => has(page.title)),
  ].slice(0, 10);
  return { places, looking: isFetching || q !== typed.trim() };
}

export function Finder({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { places, looking } = useFound(typed);
  const chosen = places[Math.min(at, places.length - 1)];
  const go = (place: Place) => {
    onClose();
    router.history.push(place.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && places.length > 0) setAt((at + step + places.length) % places.length);
    else if (event.key === 'Enter' && chosen) go(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog top title={t('finder.title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys bubble up from the field inside */}
      <div onKeyDown={onKeyDown}>
        <TextField
          hideLabel
          large
          label={t('finder.label')}
          placeholder={t('finder.label')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
      </div>
      <output className={places.length > 0 || looking ? 'unseen' : 'meta'}>
        {t('finder.count', { count: places.length })}
      </output>
      <ul className={css.list}>
        {places.map((place) => (
          <li key={place.href}>
            <a
              href={place.href}
              data-at={place === chosen || undefined}
              onClick={(event) => {
                event.preventDefault();
                go(place);
              }}
            >
              <span dir="auto" className={css.title}>
                {place.title}
              </span>
              {place.hint && <span className="meta">{place.hint}</span>}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

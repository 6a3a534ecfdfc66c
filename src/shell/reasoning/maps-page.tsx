/** How the groups hang together: a picture and a table of the same, and from each group the way to its map. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type LineKind, lineKinds } from '#coherence/assumptions/kinds.ts';
import type { NetworkGroup, NetworkTold } from '#coherence/assumptions/web/calls.ts';
import css from '#coherence/assumptions/web/network.module.css';
import { NetworkLegend } from '#coherence/assumptions/web/network-legend.tsx';
import { NetworkPicture } from '#coherence/assumptions/web/network-picture.tsx';
import { NetworkTable } from '#coherence/assumptions/web/network-table.tsx';
import { networkQuery } from '#coherence/assumptions/web/queries.ts';
import { useLayout } from '#coherence/assumptions/web/use-layout.ts';
import { usePhone } from '#coherence/assumptions/web/use-phone.ts';
import { LinkButton } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { Check } from '#ui/field.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import bar from '../stewarding/conflicts-page.module.css';

const route = getRouteApi('/maps');

export function MapsPage() {
  const t = useWords();
  const query = useQuery(networkQuery(useClient()));
  return (
    <Page
      title={t('netmap.title')}
      lead={t('netmap.lead')}
      actions={<LinkButton to="/fallen">{t('netmap.fallen')}</LinkButton>}
    >
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {query.data && <Network told={query.data} />}
    </Page>
  );
}

/** What the address asks for: the lines of some kinds, and only around one group. */
function useChosen({ groups, lines }: NetworkTold) {
  const { group, hide } = route.useSearch();
  return useMemo(() => {
    const hidden = new Set(hide?.split(','));
    const only = groups.find(({ slug }) => slug === group)?.id;
    const kept = lines.filter(
      ({ kind, from, to }) => !hidden.has(kind) && (only === undefined || from === only || to === only),
    );
    const ends = new Set<string>(kept.flatMap(({ from, to }) => [from, to]));
    const around = only === undefined ? groups : groups.filter(({ id }) => id === only || ends.has(id));
    return { groups: around, lines: kept, only };
  }, [groups, lines, group, hide]);
}

/** Where there is no room for names, rows come first; the picture is one press away. */
function useShownView() {
  const phone = usePhone();
  return route.useSearch().view ?? (phone ? 'table' : 'picture');
}

function Network({ told }: { told: NetworkTold }) {
  const t = useWords();
  const view = useShownView();
  const chosen = useChosen(told);
  if (told.lines.length === 0)
    return (
      <>
        <Empty title={t('netmap.none')}>
          <p>{t('netmap.noneHint')}</p>
        </Empty>
        <Maps groups={told.groups} />
      </>
    );
  return (
    <>
      <Bar told={told} />
      {view === 'table' ? (
        <NetworkTable groups={chosen.groups} lines={chosen.lines} />
      ) : (
        <Drawn told={told} chosen={chosen} />
      )}
      <Maps groups={told.groups} />
    </>
  );
}

/** Laid out whole, so that a group stays where it is, whatever is chosen. */
function Drawn({ told, chosen }: { told: NetworkTold; chosen: ReturnType<typeof useChosen> }) {
  const t = useWords();
  const ids = useMemo(() => told.groups.map(({ id }) => id as string), [told.groups]);
  const places = useLayout(ids, told.lines);
  if (!places) return <output className="meta">{t('netmap.drawing')}</output>;
  return (
    <>
      <NetworkPicture groups={chosen.groups} lines={chosen.lines} places={places} chosen={chosen.only} />
      <NetworkLegend />
      <p className={cx('meta', css.keys)}>{t('netmap.walk')}</p>
    </>
  );
}

/** Everything that is chosen stands in the address. */
function Bar({ told }: { told: NetworkTold }) {
  const t = useWords();
  const { group, hide } = route.useSearch();
  const view = useShownView();
  const navigate = route.useNavigate();
  const hidden = new Set((hide?.split(',') ?? []) as LineKind[]);
  const current = (it: string) => (it === view ? 'page' : undefined);
  const toggle = (kind: LineKind) => {
    const next = lineKinds.filter((it) => (it === kind ? !hidden.has(it) : hidden.has(it)));
    void navigate({ search: (before) => ({ ...before, hide: next.join(',') || undefined }), replace: true });
  };
  return (
    <>
      <div className={bar.bar}>
        <nav className={bar.tabs} aria-label={t('netmap.views')}>
          <Link to="/maps" search={{ view: 'picture', group, hide }} aria-current={current('picture')}>
            {t('netmap.picture')}
          </Link>
          <Link to="/maps" search={{ view: 'table', group, hide }} aria-current={current('table')}>
            {t('netmap.table')}
          </Link>
        </nav>
        <select
          aria-label={t('netmap.one')}
          value={group ?? ''}
          data-set={group}
          onChange={({ target }) =>
            void navigate({ search: (before) => ({ ...before, group: target.value || undefined }), replace: true })
          }
        >
          <option value="">{t('netmap.everyone')}</option>
          {told.groups.map(({ id, slug, name }) => (
            <option key={id} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <fieldset className={css.choices}>
        <legend className="unseen">{t('netmap.kinds')}</legend>
        {lineKinds.map((kind) => (
          <Check
            key={kind}
            label={t(`netmap.kind.${kind}`)}
            checked={!hidden.has(kind)}
            onChange={() => toggle(kind)}
          />
        ))}
      </fieldset>
    </>
  );
}

/** Every group's map, in the order of their names. */
function Maps({ groups }: { groups: readonly NetworkGroup[] }) {
  const t = useWords();
  return (
    <section className={css.maps}>
      <h2>{t('netmap.maps')}</h2>
      <ul>
        {groups.map(({ id, slug, name, assumptions, unsettled }) => (
          <li key={id}>
            <Link to="/maps/$slug" params={{ slug }}>
              <bdi>{name}</bdi>
            </Link>
            <p className="meta">
              {t('netmap.assumptions', { count: assumptions })}
              {unsettled > 0 && <span className={css.unsettled}> · {t('netmap.unsettled', { count: unsettled })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

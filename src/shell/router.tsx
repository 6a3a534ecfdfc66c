/** Which address shows which page. Every page is fetched when it is first needed. */
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { type LogSearch, readLogSearch } from '#deciding/decisions/web/log-search.ts';
import { readPast } from '#deciding/decisions/web/past.ts';
import { decisionQuery, logQuery } from '#deciding/decisions/web/queries.ts';
import { client } from './client.ts';
import { PageTrouble } from './frame/not-found.tsx';
import { Finder } from './frame/palette-key.tsx';
import { fetchWhenIdle, lazily } from './lazily.ts';
import { loopRoutes } from './loop-routes.ts';
import { queries } from './queries.ts';
import { reasoningRoutes } from './reasoning-routes.ts';
import { root, text, under } from './root-route.ts';
import { parseParams, writeParams } from './search-params.ts';
import { withWords } from './words/with-words.ts';

const home = createRoute({
  ...under,
  path: '/',
  component: lazily(() => withWords(import('./home/home-page.tsx'), 'compass', 'reasoning'), 'HomePage'),
});

const log = createRoute({
  ...under,
  path: '/log',
  validateSearch: (search): LogSearch => readLogSearch(search),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, context }) => void queries.prefetchInfiniteQuery(logQuery(context.client, deps)),
  component: lazily(() => import('./decisions/log-page.tsx'), 'LogPage'),
});

/** The address that whoever shortens a decision's comes to. */
const decisions = createRoute({
  ...under,
  path: '/decisions',
  validateSearch: (search): LogSearch => readLogSearch(search),
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/log', search, replace: true });
  },
});

const newDecision = createRoute({
  ...under,
  path: '/decisions/new',
  validateSearch: (search): { draft?: string; group?: string; supersedes?: string; title?: string } => ({
    draft: text(search.draft),
    group: text(search.group),
    supersedes: text(search.supersedes),
    title: text(search.title),
  }),
  component: lazily(
    () =>
      withWords(import('./decisions/write-decision-page.tsx'), 'compass', 'zones', 'conflicts', 'maps', 'divergence'),
    'NewDecisionPage',
  ),
});

const decision = createRoute({
  ...under,
  path: '/decisions/$id',
  validateSearch: (search): { at?: string } => ({ at: readPast(search.at) }),
  loader: ({ params, context }) => void queries.prefetchQuery(decisionQuery(context.client, params.id)),
  component: lazily(
    () => withWords(import('./decisions/decision-page.tsx'), 'compass', 'zones', 'conflicts', 'maps'),
    'DecisionPage',
  ),
});

const amend = createRoute({
  ...under,
  path: '/decisions/$id/amend',
  component: lazily(
    () =>
      withWords(import('./decisions/write-decision-page.tsx'), 'compass', 'zones', 'conflicts', 'maps', 'divergence'),
    'AmendDecisionPage',
  ),
});

const groups = createRoute({
  ...under,
  path: '/groups',
  component: lazily(() => import('./groups/groups-page.tsx'), 'GroupsPage'),
});

const newGroup = createRoute({
  ...under,
  path: '/groups/new',
  component: lazily(() => import('./groups/group-form-page.tsx'), 'NewGroupPage'),
});

const group = createRoute({
  ...under,
  path: '/groups/$slug',
  component: lazily(() => import('./groups/group-page.tsx'), 'GroupPage'),
});

const amendGroup = createRoute({
  ...under,
  path: '/groups/$slug/amend',
  component: lazily(() => import('./groups/group-form-page.tsx'), 'AmendGroupPage'),
});

const people = createRoute({
  ...under,
  path: '/people',
  component: lazily(() => import('./groups/people-page.tsx'), 'PeoplePage'),
});

const account = createRoute({
  ...under,
  path: '/account',
  component: lazily(() => import('./groups/account-page.tsx'), 'AccountPage'),
});

const importing = createRoute({
  ...under,
  path: '/import',
  component: lazily(() => import('./decisions/import-page.tsx'), 'ImportPage'),
});

const settings = createRoute({
  ...under,
  path: '/settings',
  component: lazily(() => import('#common-ground/network/web/network-page.tsx'), 'NetworkPage'),
});

const setup = createRoute({
  ...under,
  path: '/setup',
  component: lazily(() => import('#common-ground/network/web/setup-page.tsx'), 'SetupPage'),
});

const signIn = createRoute({
  ...under,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => ({ to: text(search.to) }),
  component: lazily(() => import('#common-ground/network/web/sign-in-page.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  ...under,
  path: '/join/$secret',
  component: lazily(() => import('#common-ground/network/web/invitation-page.tsx'), 'InvitationPage'),
});

const routeTree = root.addChildren([
  home,
  log,
  decisions,
  newDecision,
  decision,
  amend,
  groups,
  newGroup,
  group,
  amendGroup,
  people,
  account,
  importing,
  settings,
  setup,
  signIn,
  invitation,
  ...loopRoutes,
  ...reasoningRoutes,
]);

export const router = createRouter({
  routeTree,
  context: { client },
  defaultPreload: 'intent',
  defaultErrorComponent: PageTrouble,
  scrollRestoration: true,
  parseSearch: parseParams,
  stringifySearch: writeParams,
});

/** Where the link that was followed is gone with its page, the keyboard goes on at the new page's content. */
router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged && document.activeElement === document.body)
    document.getElementById('content')?.focus({ preventScroll: true });
});

const pages = Object.values(router.routesById).map(({ options }) => options.component);
fetchWhenIdle([...pages, Finder, { preload: () => import('#ui/render-markdown.ts') }]);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

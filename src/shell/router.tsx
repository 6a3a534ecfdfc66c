/** Which address shows which page. Every page is fetched when it is first needed. */
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { type ConflictState, conflictStates } from '#coherence/conflicts/kinds.ts';
import { networkQuery } from '#common-ground/network/web/queries.ts';
import { type LogSearch, readLogSearch } from '#deciding/decisions/web/log-search.ts';
import { readPast } from '#deciding/decisions/web/past.ts';
import { decisionQuery, logQuery } from '#deciding/decisions/web/queries.ts';
import { type Client, client } from './client.ts';
import { Frame } from './frame.tsx';
import { fetchWhenIdle, lazily } from './lazily.ts';
import { NotFound, PageTrouble } from './not-found.tsx';
import { Finder } from './palette-key.tsx';
import { queries } from './queries.ts';
import { parseParams, writeParams } from './search-params.ts';
import { withWords } from './words/with-words.ts';

const root = createRootRouteWithContext<{ client: Client }>()({
  component: Frame,
  notFoundComponent: NotFound,
  loader: () => void queries.prefetchQuery(networkQuery(client)),
});

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
/** What a proposal begins with, where one comes from a conflict, an agenda or a principle. */
interface ProposalSearch {
  evidence?: string | undefined;
  principle?: string | undefined;
  value?: string | undefined;
  meeting?: string | undefined;
  kind?: string | undefined;
}

const under = { getParentRoute: () => root } as const;

const home = createRoute({
  ...under,
  path: '/',
  component: lazily(() => withWords(import('./home/home-page.tsx'), 'compass'), 'HomePage'),
});

const log = createRoute({
  ...under,
  path: '/log',
  validateSearch: (search): LogSearch => readLogSearch(search),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, context }) => void queries.prefetchInfiniteQuery(logQuery(context.client, deps)),
  component: lazily(() => import('./log-page.tsx'), 'LogPage'),
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
    () => withWords(import('./write-decision-page.tsx'), 'compass', 'zones', 'conflicts'),
    'NewDecisionPage',
  ),
});

const decision = createRoute({
  ...under,
  path: '/decisions/$id',
  validateSearch: (search): { at?: string } => ({ at: readPast(search.at) }),
  loader: ({ params, context }) => void queries.prefetchQuery(decisionQuery(context.client, params.id)),
  component: lazily(() => withWords(import('./decision-page.tsx'), 'compass', 'zones', 'conflicts'), 'DecisionPage'),
});

const amend = createRoute({
  ...under,
  path: '/decisions/$id/amend',
  component: lazily(
    () => withWords(import('./write-decision-page.tsx'), 'compass', 'zones', 'conflicts'),
    'AmendDecisionPage',
  ),
});

const compass = createRoute({
  ...under,
  path: '/compass',
  component: lazily(() => withWords(import('./compass-page.tsx'), 'compass'), 'CompassPage'),
});

const principle = createRoute({
  ...under,
  path: '/principles/$id',
  component: lazily(() => withWords(import('./principle-page.tsx'), 'compass'), 'PrinciplePage'),
});

const questions = createRoute({
  ...under,
  path: '/questions',
  component: lazily(() => withWords(import('./questions-page.tsx'), 'compass'), 'QuestionsPage'),
});

const question = createRoute({
  ...under,
  path: '/questions/$id',
  component: lazily(() => withWords(import('./question-page.tsx'), 'compass'), 'QuestionPage'),
});

const groups = createRoute({
  ...under,
  path: '/groups',
  component: lazily(() => import('./groups-page.tsx'), 'GroupsPage'),
});

const newGroup = createRoute({
  ...under,
  path: '/groups/new',
  component: lazily(() => import('./group-form-page.tsx'), 'NewGroupPage'),
});

const group = createRoute({
  ...under,
  path: '/groups/$slug',
  component: lazily(() => import('./group-page.tsx'), 'GroupPage'),
});

const amendGroup = createRoute({
  ...under,
  path: '/groups/$slug/amend',
  component: lazily(() => import('./group-form-page.tsx'), 'AmendGroupPage'),
});

const circle = createRoute({
  ...under,
  path: '/circle',
  component: lazily(() => withWords(import('./circle-page.tsx'), 'governance'), 'CirclePage'),
});

const newProposal = createRoute({
  ...under,
  path: '/proposals/new',
  validateSearch: (search): ProposalSearch => ({
    evidence: text(search.evidence),
    principle: text(search.principle),
    value: text(search.value),
    meeting: text(search.meeting),
    kind: text(search.kind),
  }),
  component: lazily(() => withWords(import('./proposal-page.tsx'), 'governance'), 'NewProposalPage'),
});

const proposal = createRoute({
  ...under,
  path: '/proposals/$id',
  component: lazily(() => withWords(import('./proposal-page.tsx'), 'governance'), 'ProposalPage'),
});

const meeting = createRoute({
  ...under,
  path: '/meetings/$id',
  component: lazily(() => withWords(import('./meeting-page.tsx'), 'governance'), 'MeetingPage'),
});

const people = createRoute({
  ...under,
  path: '/people',
  component: lazily(() => import('./people-page.tsx'), 'PeoplePage'),
});

const account = createRoute({
  ...under,
  path: '/account',
  component: lazily(() => import('./account-page.tsx'), 'AccountPage'),
});

const escalations = createRoute({
  ...under,
  path: '/escalations',
  validateSearch: (search): { about?: string } => ({ about: text(search.about) }),
  component: lazily(() => withWords(import('./escalations-page.tsx'), 'escalations'), 'EscalationsPage'),
});

const stewards = createRoute({
  ...under,
  path: '/stewards',
  component: lazily(() => withWords(import('./stewards-page.tsx'), 'stewardship', 'escalations'), 'StewardsPage'),
});

const importing = createRoute({
  ...under,
  path: '/import',
  component: lazily(() => import('./import-page.tsx'), 'ImportPage'),
});

const zones = createRoute({
  ...under,
  path: '/zones',
  component: lazily(() => withWords(import('./zones-page.tsx'), 'zones'), 'ZonesPage'),
});

const conflictsPage = createRoute({
  ...under,
  path: '/conflicts',
  validateSearch: (search): { state?: ConflictState; group?: string; costs?: boolean } => ({
    state: conflictStates.find((state) => state === search.state),
    group: text(search.group),
    costs: search.costs === true || search.costs === 'yes' ? true : undefined,
  }),
  component: lazily(() => withWords(import('./conflicts-page.tsx'), 'compass', 'conflicts'), 'ConflictsPage'),
});

const conflictPage = createRoute({
  ...under,
  path: '/conflicts/$id',
  component: lazily(() => withWords(import('./conflict-page.tsx'), 'compass', 'conflicts'), 'ConflictPage'),
});

const valueSessions = createRoute({
  ...under,
  path: '/value-sessions',
  component: lazily(() => withWords(import('./values-sessions-page.tsx'), 'values'), 'ValuesSessionsPage'),
});

const valueSession = createRoute({
  ...under,
  path: '/value-sessions/$id',
  component: lazily(() => withWords(import('./values-session-page.tsx'), 'values'), 'ValuesSessionPage'),
});

const newValue = createRoute({
  ...under,
  path: '/values/new',
  validateSearch: (search): { session?: string | undefined; group?: string | undefined } => ({
    session: text(search.session),
    group: text(search.group),
  }),
  component: lazily(() => withWords(import('./new-value-page.tsx'), 'values'), 'NewValuePage'),
});

const value = createRoute({
  ...under,
  path: '/values/$id',
  component: lazily(() => withWords(import('./value-page.tsx'), 'values'), 'ValuePage'),
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
  compass,
  principle,
  questions,
  question,
  groups,
  newGroup,
  group,
  amendGroup,
  circle,
  newProposal,
  proposal,
  meeting,
  people,
  account,
  escalations,
  stewards,
  importing,
  zones,
  valueSessions,
  valueSession,
  newValue,
  value,
  conflictsPage,
  conflictPage,
  settings,
  setup,
  signIn,
  invitation,
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

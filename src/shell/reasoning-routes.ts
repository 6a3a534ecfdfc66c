/** The addresses of what protects reasoning: maps, divergence, opinions, reviews, retrospectives and probes. */
import { createRoute } from '@tanstack/react-router';
import { lazily } from './lazily.ts';
import { text, under } from './root-route.ts';
import { withWords } from './words/with-words.ts';

const reasoning = createRoute({
  ...under,
  path: '/reasoning',
  component: lazily(() => withWords(import('./reasoning-page.tsx'), 'reasoning'), 'ReasoningPage'),
});

const maps = createRoute({
  ...under,
  path: '/maps',
  validateSearch: (search): { view?: 'table'; group?: string | undefined; hide?: string | undefined } => ({
    ...(search.view === 'table' && { view: 'table' as const }),
    group: text(search.group),
    hide: text(search.hide),
  }),
  component: lazily(() => withWords(import('./maps-page.tsx'), 'signals'), 'MapsPage'),
});

const compareMaps = createRoute({
  ...under,
  path: '/maps/compare',
  validateSearch: (search): { a?: string | undefined; b?: string | undefined } => ({
    a: text(search.a),
    b: text(search.b),
  }),
  component: lazily(() => withWords(import('./compare-maps-page.tsx'), 'maps'), 'CompareMapsPage'),
});

const map = createRoute({
  ...under,
  path: '/maps/$slug',
  component: lazily(() => withWords(import('./map-page.tsx'), 'maps'), 'MapPage'),
});

const assumption = createRoute({
  ...under,
  path: '/assumptions/$id',
  component: lazily(() => withWords(import('./assumption-page.tsx'), 'maps', 'signals'), 'AssumptionPage'),
});

const incidents = createRoute({
  ...under,
  path: '/incidents',
  validateSearch: (search): { group?: string | undefined } => ({ group: text(search.group) }),
  component: lazily(() => withWords(import('./incidents-page.tsx'), 'incidents'), 'IncidentsPage'),
});

const newIncident = createRoute({
  ...under,
  path: '/incidents/new',
  component: lazily(() => withWords(import('./new-incident-page.tsx'), 'incidents'), 'NewIncidentPage'),
});

const incident = createRoute({
  ...under,
  path: '/incidents/$id',
  component: lazily(() => withWords(import('./incident-page.tsx'), 'incidents', 'maps'), 'IncidentPage'),
});

const retrospectives = createRoute({
  ...under,
  path: '/retrospectives',
  component: lazily(() => withWords(import('./retrospectives-page.tsx'), 'retrospectives'), 'RetrospectivesPage'),
});

const retrospective = createRoute({
  ...under,
  path: '/retrospectives/$id',
  component: lazily(() => withWords(import('./retrospective-page.tsx'), 'retrospectives'), 'RetrospectivePage'),
});

const fallen = createRoute({
  ...under,
  path: '/fallen',
  component: lazily(() => withWords(import('./fallen-page.tsx'), 'signals'), 'FallenPage'),
});

const signals = createRoute({
  ...under,
  path: '/signals',
  component: lazily(() => withWords(import('./signals-page.tsx'), 'signals'), 'SignalsPage'),
});

const divergences = createRoute({
  ...under,
  path: '/divergence',
  component: lazily(() => withWords(import('./divergence-page.tsx'), 'divergence'), 'DivergencePage'),
});

const divergence = createRoute({
  ...under,
  path: '/divergence/$id',
  component: lazily(() => withWords(import('./divergence-session-page.tsx'), 'divergence'), 'DivergenceSessionPage'),
});

const drift = createRoute({
  ...under,
  path: '/drift',
  validateSearch: (search): { group?: string | undefined } => ({ group: text(search.group) }),
  component: lazily(() => withWords(import('./drift-page.tsx'), 'drift'), 'DriftPage'),
});

const probes = createRoute({
  ...under,
  path: '/probes',
  component: lazily(() => withWords(import('./probes-page.tsx'), 'drift'), 'ProbesPage'),
});

const probeRound = createRoute({
  ...under,
  path: '/probes/$round',
  component: lazily(() => withWords(import('./round-page.tsx'), 'drift'), 'RoundPage'),
});

const opinions = createRoute({
  ...under,
  path: '/opinions',
  component: lazily(() => withWords(import('./opinions-page.tsx'), 'opinions'), 'OpinionsPage'),
});

const conversation = createRoute({
  ...under,
  path: '/opinions/$id',
  component: lazily(
    () => withWords(import('./opinions-conversation-page.tsx'), 'opinions'),
    'OpinionsConversationPage',
  ),
});

export const reasoningRoutes = [
  opinions,
  conversation,
  drift,
  probes,
  probeRound,
  divergences,
  divergence,
  fallen,
  signals,

  incidents,
  newIncident,
  incident,
  reasoning,
  maps,
  compareMaps,
  map,
  assumption,
  retrospectives,
  retrospective,
] as const;

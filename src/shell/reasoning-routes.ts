/** The addresses of what protects reasoning: maps, divergence, opinions, reviews, retrospectives and probes. */
import { createRoute } from '@tanstack/react-router';
import { lazily } from './lazily.ts';
import { text, under } from './root-route.ts';
import { withWords } from './words/with-words.ts';

const reasoning = createRoute({
  ...under,
  path: '/reasoning',
  component: lazily(() => withWords(import('./reasoning/reasoning-page.tsx'), 'reasoning'), 'ReasoningPage'),
});

const maps = createRoute({
  ...under,
  path: '/maps',
  validateSearch: (search): { view?: 'picture' | 'table'; group?: string | undefined; hide?: string | undefined } => ({
    ...((search.view === 'picture' || search.view === 'table') && { view: search.view }),
    group: text(search.group),
    hide: text(search.hide),
  }),
  component: lazily(() => withWords(import('./reasoning/maps-page.tsx'), 'signals'), 'MapsPage'),
});

const compareMaps = createRoute({
  ...under,
  path: '/compare-maps',
  validateSearch: (search): { a?: string | undefined; b?: string | undefined } => ({
    a: text(search.a),
    b: text(search.b),
  }),
  component: lazily(() => withWords(import('./reasoning/compare-maps-page.tsx'), 'maps'), 'CompareMapsPage'),
});

const map = createRoute({
  ...under,
  path: '/maps/$slug',
  component: lazily(() => withWords(import('./reasoning/map-page.tsx'), 'maps'), 'MapPage'),
});

const assumption = createRoute({
  ...under,
  path: '/assumptions/$id',
  component: lazily(() => withWords(import('./reasoning/assumption-page.tsx'), 'maps', 'signals'), 'AssumptionPage'),
});

const incidents = createRoute({
  ...under,
  path: '/incidents',
  validateSearch: (search): { group?: string | undefined } => ({ group: text(search.group) }),
  component: lazily(() => withWords(import('./reasoning/incidents-page.tsx'), 'incidents'), 'IncidentsPage'),
});

const newIncident = createRoute({
  ...under,
  path: '/incidents/new',
  component: lazily(() => withWords(import('./reasoning/new-incident-page.tsx'), 'incidents'), 'NewIncidentPage'),
});

const incident = createRoute({
  ...under,
  path: '/incidents/$id',
  component: lazily(() => withWords(import('./reasoning/incident-page.tsx'), 'incidents', 'maps'), 'IncidentPage'),
});

const retrospectives = createRoute({
  ...under,
  path: '/retrospectives',
  component: lazily(
    () => withWords(import('./reasoning/retrospectives-page.tsx'), 'retrospectives'),
    'RetrospectivesPage',
  ),
});

const retrospective = createRoute({
  ...under,
  path: '/retrospectives/$id',
  component: lazily(
    () => withWords(import('./reasoning/retrospective-page.tsx'), 'retrospectives'),
    'RetrospectivePage',
  ),
});

const fallen = createRoute({
  ...under,
  path: '/fallen',
  component: lazily(() => withWords(import('./reasoning/fallen-page.tsx'), 'signals'), 'FallenPage'),
});

const signals = createRoute({
  ...under,
  path: '/signals',
  component: lazily(() => withWords(import('./reasoning/signals-page.tsx'), 'signals', 'remarks'), 'SignalsPage'),
});

const divergences = createRoute({
  ...under,
  path: '/divergence',
  component: lazily(() => withWords(import('./reasoning/divergence-page.tsx'), 'divergence'), 'DivergencePage'),
});

const divergence = createRoute({
  ...under,
  path: '/divergence/$id',
  component: lazily(
    () => withWords(import('./reasoning/divergence-session-page.tsx'), 'divergence'),
    'DivergenceSessionPage',
  ),
});

const drift = createRoute({
  ...under,
  path: '/drift',
  validateSearch: (search): { group?: string | undefined } => ({ group: text(search.group) }),
  component: lazily(() => withWords(import('./reasoning/drift-page.tsx'), 'drift', 'remarks'), 'DriftPage'),
});

const probes = createRoute({
  ...under,
  path: '/probes',
  component: lazily(() => withWords(import('./reasoning/probes-page.tsx'), 'drift', 'remarks'), 'ProbesPage'),
});

const probeRound = createRoute({
  ...under,
  path: '/probes/$round',
  component: lazily(() => withWords(import('./reasoning/round-page.tsx'), 'drift'), 'RoundPage'),
});

const opinions = createRoute({
  ...under,
  path: '/opinions',
  component: lazily(() => withWords(import('./reasoning/opinions-page.tsx'), 'opinions'), 'OpinionsPage'),
});

const conversation = createRoute({
  ...under,
  path: '/opinions/$id',
  component: lazily(
    () => withWords(import('./reasoning/opinions-conversation-page.tsx'), 'opinions'),
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

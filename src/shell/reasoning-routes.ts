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
  component: lazily(() => withWords(import('./maps-page.tsx'), 'maps'), 'MapsPage'),
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
  component: lazily(() => withWords(import('./assumption-page.tsx'), 'maps'), 'AssumptionPage'),
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

export const reasoningRoutes = [reasoning, maps, compareMaps, map, assumption,
  retrospectives,
  retrospective,
] as const;

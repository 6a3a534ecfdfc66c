/** The addresses of what protects reasoning: maps, divergence, opinions, reviews, retrospectives and probes. */
import { createRoute } from '@tanstack/react-router';
import { lazily } from './lazily.ts';
import { under } from './root-route.ts';
import { withWords } from './words/with-words.ts';

const reasoning = createRoute({
  ...under,
  path: '/reasoning',
  component: lazily(() => withWords(import('./reasoning-page.tsx'), 'reasoning'), 'ReasoningPage'),
});

export const reasoningRoutes = [reasoning] as const;

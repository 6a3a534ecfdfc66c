/** The addresses of the loop: what everyone shares, and through which decisions change it. */
import { createRoute } from '@tanstack/react-router';
import { type ConflictState, conflictStates } from '#coherence/conflicts/kinds.ts';
import { lazily } from './lazily.ts';
import { text, under } from './root-route.ts';
import { withWords } from './words/with-words.ts';

/** What a proposal begins with, where one comes from a conflict, an agenda or a principle. */
interface ProposalSearch {
  evidence?: string | undefined;
  principle?: string | undefined;
  value?: string | undefined;
  meeting?: string | undefined;
  kind?: string | undefined;
}

const compass = createRoute({
  ...under,
  path: '/compass',
  component: lazily(() => withWords(import('./compass/compass-page.tsx'), 'compass'), 'CompassPage'),
});

const principle = createRoute({
  ...under,
  path: '/principles/$id',
  component: lazily(
    () => withWords(import('./compass/principle-page.tsx'), 'compass', 'governance', 'remarks'),
    'PrinciplePage',
  ),
});

const questions = createRoute({
  ...under,
  path: '/questions',
  component: lazily(() => withWords(import('./compass/questions-page.tsx'), 'compass'), 'QuestionsPage'),
});

const question = createRoute({
  ...under,
  path: '/questions/$id',
  component: lazily(() => withWords(import('./compass/question-page.tsx'), 'compass', 'conflicts'), 'QuestionPage'),
});

const circle = createRoute({
  ...under,
  path: '/circle',
  component: lazily(() => withWords(import('./stewarding/circle-page.tsx'), 'governance'), 'CirclePage'),
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
  component: lazily(() => withWords(import('./stewarding/proposal-page.tsx'), 'governance'), 'NewProposalPage'),
});

const proposal = createRoute({
  ...under,
  path: '/proposals/$id',
  component: lazily(() => withWords(import('./stewarding/proposal-page.tsx'), 'governance'), 'ProposalPage'),
});

const meeting = createRoute({
  ...under,
  path: '/meetings/$id',
  component: lazily(() => withWords(import('./stewarding/meeting-page.tsx'), 'governance'), 'MeetingPage'),
});

const escalations = createRoute({
  ...under,
  path: '/escalations',
  validateSearch: (search): { about?: string; question?: string; context?: string } => ({
    about: text(search.about),
    question: text(search.question),
    context: text(search.context),
  }),
  component: lazily(
    () => withWords(import('./stewarding/escalations-page.tsx'), 'escalations', 'remarks'),
    'EscalationsPage',
  ),
});

const stewards = createRoute({
  ...under,
  path: '/stewards',
  component: lazily(
    () => withWords(import('./stewarding/stewards-page.tsx'), 'stewardship', 'escalations', 'remarks'),
    'StewardsPage',
  ),
});

const zones = createRoute({
  ...under,
  path: '/zones',
  component: lazily(() => withWords(import('./compass/zones-page.tsx'), 'zones'), 'ZonesPage'),
});

const conflictsPage = createRoute({
  ...under,
  path: '/conflicts',
  validateSearch: (search): { state?: ConflictState; group?: string; costs?: boolean } => ({
    state: conflictStates.find((state) => state === search.state),
    group: text(search.group),
    costs: search.costs === true || search.costs === 'yes' ? true : undefined,
  }),
  component: lazily(
    () => withWords(import('./stewarding/conflicts-page.tsx'), 'compass', 'conflicts'),
    'ConflictsPage',
  ),
});

const conflictPage = createRoute({
  ...under,
  path: '/conflicts/$id',
  component: lazily(() => withWords(import('./stewarding/conflict-page.tsx'), 'compass', 'conflicts'), 'ConflictPage'),
});

const valueSessions = createRoute({
  ...under,
  path: '/value-sessions',
  component: lazily(() => withWords(import('./values/values-sessions-page.tsx'), 'values'), 'ValuesSessionsPage'),
});

const valueSession = createRoute({
  ...under,
  path: '/value-sessions/$id',
  component: lazily(() => withWords(import('./values/values-session-page.tsx'), 'values'), 'ValuesSessionPage'),
});

const newValue = createRoute({
  ...under,
  path: '/values/new',
  validateSearch: (search): { session?: string | undefined; group?: string | undefined } => ({
    session: text(search.session),
    group: text(search.group),
  }),
  component: lazily(() => withWords(import('./values/new-value-page.tsx'), 'values'), 'NewValuePage'),
});

const value = createRoute({
  ...under,
  path: '/values/$id',
  component: lazily(() => withWords(import('./values/value-page.tsx'), 'values'), 'ValuePage'),
});

export const loopRoutes = [
  compass,
  principle,
  questions,
  question,
  circle,
  newProposal,
  proposal,
  meeting,
  escalations,
  stewards,
  zones,
  conflictsPage,
  conflictPage,
  valueSessions,
  valueSession,
  newValue,
  value,
] as const;

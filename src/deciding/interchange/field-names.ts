/** The names that groups give to the parts of a decision, in English and German. */

export type SectionField =
  | 'status'
  | 'date'
  | 'question'
  | 'context'
  | 'drivers'
  | 'options'
  | 'arguments'
  | 'choice'
  | 'why'
  | 'consequences'
  | 'expected'
  | 'result'
  | 'deciders'
  | 'consulted'
  | 'informed'
  | 'tags'
  | 'changelog'
  | 'links'
  | 'metadata';

/** Names by field, the most telling first: where two sections claim one field, the earlier name here wins. */
const names: Record<SectionField, string[]> = {
  status: ['status', 'state', 'decision status', 'adr status', 'zustand'],
  date: ['date', 'datum', 'decision date', 'date decided'],
  question: ['question', 'decision question', 'fragestellung'],
  context: [
    'context and problem statement',
    'context & problem statement',
    'context',
    'kontext',
    'contexto',
    'contexte',
    'kontext und problemstellung',
    'context and problem',
    'context and motivation',
    'problem statement',
    'problem',
    'the problem',
    'problem description',
    'background',
    'background and context',
    'issue',
    'motivation',
    'introduction',
    'hintergrund',
  ],
  drivers: [
    'decision drivers',
    'drivers',
    'priorities & constraints',
    'priorities and constraints',
    'decision criteria',
    'forces',
    'entscheidungstreiber',
  ],
  options: [
    'considered options',
    'options considered',
    'considered alternatives',
    'alternatives considered',
    'options',
    'alternatives',
    'betrachtete alternativen',
    'betrachtete optionen',
    'alternative approaches',
    'possible solutions',
    'alternative options considered',
    'optionen',
    'alternativen',
    'rejected alternatives',
    'alternatives rejected',
    'module architecture options',
    'considered solutions',
    'solutions',
    'options for consideration',
  ],
  arguments: [
    'pros and cons of the options',
    'pros and cons of the alternatives',
    'pros and cons',
    'pro/cons',
    'pros & cons',
    'comparison of options',
  ],
  choice: [
    'decision outcome',
    'decision',
    'decisions',
    'decision outcomes',
    'the decision',
    'entscheidung',
    'decisión',
    'décision',
    'chosen decision',
    'chosen solution',
    'chosen option',
    'working decision',
    'working decisions',
    'outcome',
    'outcomes',
    'resolution',
    'recommendation',
    'proposed solution',
    'proposed decision',
    'proposal',
    'solution',
    'conclusion',
  ],
  why: ['rationale', 'justification', 'reasoning', 'argument', 'begründung', 'decision rationale', 'reasons'],
  consequences: [
    'consequences',
    'konsequenzen',
    'consecuencias',
    'conséquences',
    'expected consequences',
    'implications',
    'impact',
    'considerations and consequences',
    'positive consequences',
    'negative consequences',
    'positive consequences ',
    'results and consequences',
    'risks and consequences',
  ],
  expected: ['confirmation', 'validation', 'expected result', 'expected results'],
  result: [],
  deciders: ['deciders', 'decision makers', 'decision-makers', 'decided by', 'approvers', 'entscheider'],
  consulted: ['consulted'],
  informed: ['informed'],
  tags: ['tags', 'keywords', 'labels'],
  changelog: ['changelog', 'change log', 'revision history', 'history'],
  links: ['links', 'references', 'referenzen', 'related links', 'further reading', 'resources', 'more information'],
  metadata: ['metadata', 'meta', 'document information', 'info', 'adr metadata'],
};

const byName = new Map(
  Object.entries(names).flatMap(([field, list]) =>
    list.map((name, rank) => [name.trim(), { field: field as SectionField, rank }] as const),
  ),
);

/** A heading without numbers, marks, emoji, colons and notes such as "(optional)". */
export const plainHeading = (heading: string) =>
  heading
    .slice(0, 200)
    .replace(/<!--.{0,190}?(?:-->|$)/g, ' ')
    .replace(/[*_`~]/g, '')
    .replace(/\p{Extended_Pictographic}|\ufe0f/gu, '')
    .replace(/\s*[[(<{][^\])>}]{0,60}[\])>}]\s*$/, '')
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[IVX]{1,4}\.)\s+/, '')
    .replace(/[:.?!\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The field that a heading names and how telling the name is (0 is best), or null. */
export const fieldOf = (heading: string): { field: SectionField; rank: number } | null =>
  byName.get(plainHeading(heading)) ?? null;

export type HeaderField = 'status' | 'date' | 'deciders' | 'consulted' | 'informed' | 'tags' | 'authority';

const headerNames: Record<HeaderField, string[]> = {
  status: ['status', 'decision status', 'adr status', 'state', 'zustand'],
  date: [
    'date',
    'datum',
    'decision date',
    'date decided',
    'decided on',
    'decided',
    'date of decision',
    'decision made on',
    'adr date',
  ],
  deciders: [
    'deciders',
    'decider',
    'decision makers',
    'decision-makers',
    'decision maker',
    'decision-maker',
    'decided by',
    'decision_makers',
    'approvers',
    'approved by',
    'entscheider',
  ],
  consulted: ['consulted'],
  informed: ['informed'],
  tags: ['tags', 'tag', 'keywords', 'labels', 'topics'],
  authority: ['authority'],
};

const headerByName = new Map(
  Object.entries(headerNames).flatMap(([field, list]) => list.map((name) => [name, field as HeaderField] as const)),
);

/** The field that a key of the front matter, a bullet or a table row names, or null. */
export const headerField = (key: string): HeaderField | null => headerByName.get(plainHeading(key)) ?? null;

/** The two parts of the house that have ways of their own: what everyone shares, and how its groups think. */

/** Each place with the pages that belong to it, by the first word of their address. */
interface Place {
  readonly to: string;
  readonly word: string;
  readonly pages: readonly string[];
}

const shared = [
  { to: '/compass', word: 'nav.compass', pages: ['compass', 'principles', 'values', 'value-sessions'] },
  { to: '/questions', word: 'nav.questions', pages: ['questions'] },
  { to: '/conflicts', word: 'nav.conflicts', pages: ['conflicts'] },
  { to: '/zones', word: 'nav.zones', pages: ['zones'] },
  { to: '/circle', word: 'nav.circle', pages: ['circle', 'proposals', 'meetings'] },
  { to: '/escalations', word: 'nav.escalations', pages: ['escalations'] },
  { to: '/stewards', word: 'nav.stewards', pages: ['stewards'] },
] as const satisfies readonly Place[];

const reasoning = [
  { to: '/reasoning', word: 'nav.reasoning', pages: ['reasoning'] },
  { to: '/maps', word: 'nav.maps', pages: ['maps', 'compare-maps', 'assumptions', 'fallen'] },
  { to: '/signals', word: 'nav.signals', pages: ['signals'] },
  { to: '/divergence', word: 'nav.divergence', pages: ['divergence'] },
  { to: '/opinions', word: 'nav.opinions', pages: ['opinions'] },
  { to: '/incidents', word: 'nav.incidents', pages: ['incidents'] },
  { to: '/retrospectives', word: 'nav.retrospectives', pages: ['retrospectives'] },
  { to: '/drift', word: 'nav.drift', pages: ['drift', 'probes'] },
] as const satisfies readonly Place[];

/** By the word that names the row. */
export const parts = [
  { home: '/compass', word: 'nav.label', places: shared },
  { home: '/reasoning', word: 'nav.howWeThink', places: reasoning },
] as const;

export type Part = (typeof parts)[number];

const isIn = (place: Place, page: string) => place.pages.includes(page);

/** Where an address lies, if it lies in one of the parts. */
export function placeOf(pathname: string): { part: Part; to: string } | undefined {
  const page = pathname.split('/')[1] ?? '';
  for (const part of parts) {
    const place = part.places.find((it: Place) => isIn(it, page));
    if (place) return { part, to: place.to };
  }
  return undefined;
}

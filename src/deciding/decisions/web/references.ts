/** Where the `#` references of a decision's texts lead. */
import type { Resolve } from '#ui/render-markdown.ts';
import type { Reference, Shown } from './calls.ts';

export const addressOf = (reference: Pick<Reference, 'ref'>): string => `/decisions/${reference.ref}`;

export const resolverOf =
  ({ references }: Pick<Shown, 'references'>): Resolve =>
  (written) => {
    const found = references[written] ?? references[`#${written}`] ?? references[written.toLowerCase()];
    return found ? { href: addressOf(found), title: `${found.title} (${found.group})` } : null;
  };

/** Where a page does not know whether there is such a decision: its address says so. */
export const toDecision: Resolve = (written) => {
  const reference = written.replace(/^#/, '');
  return { href: `/decisions/${reference}`, title: reference };
};

/** A party is a person by id, or a name as it was written. */
export const nameOf = ({ names }: Pick<Shown, 'names'>, party: string): string => names[party] ?? party;

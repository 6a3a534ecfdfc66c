import { addressOf } from '#deciding/decisions/web/references.ts';
import type { Resolve } from '#ui/render-markdown.ts';
import type { IncidentShown } from './calls.ts';

/** Where the references in a review lead. */
export const resolverOf =
  ({ references }: Pick<IncidentShown, 'references'>): Resolve =>
  (written) => {
    const found = references[written.replace(/^#/, '').toLowerCase()];
    return found ? { href: addressOf(found), title: `${found.title} (${found.group})` } : null;
  };

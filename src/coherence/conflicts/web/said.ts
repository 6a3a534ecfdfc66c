/** Who is meant in a conflict, and where its references lead. */
import { addressOf } from '#deciding/decisions/web/references.ts';
import type { Resolve } from '#ui/render-markdown.ts';
import type { ConflictShown } from './calls.ts';

export const resolverOf =
  ({ references }: Pick<ConflictShown, 'references'>): Resolve =>
  (written) => {
    const found = references[written.replace(/^#/, '').toLowerCase()];
    return found ? { href: addressOf(found), title: `${found.title} (${found.group})` } : null;
  };

export const groupIn = ({ row }: Pick<ConflictShown, 'row'>, group: string) =>
  row.sides.find(({ decision }) => decision.group.id === group)?.decision.group;

/** The group that has yet to answer what this one proposes. */
export const otherThan = ({ row }: Pick<ConflictShown, 'row'>, group: string) =>
  row.sides.find(({ decision }) => decision.group.id !== group)?.decision.group;

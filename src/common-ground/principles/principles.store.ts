import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { shelf } from '#kernel/records.ts';
import type { Principle, PrincipleContent } from './principle.ts';

export const principles = shelf<'principle', Principle>({
  kind: 'principle',
  table: 'principles',
  noun: 'principle',
  columns: ({ value, status }) => ({ value_id: value, status }),
});

export const principlesInForce = (db: Db, network: Id<'network'>): Promise<Principle[]> =>
  principles.list(db, network, { where: sql`status = 'in-force'` });

interface Origin {
  why: string;
  causes: string[];
  proposal: Id<'proposal'> | null;
}

/** A principle comes into force with its first version. */
export const beginPrinciple = (context: PersonContext, value: Id<'value'>, content: PrincipleContent, origin: Origin) =>
  principles.add(
    context,
    'principle.adopted',
    {
      ...content,
      value,
      status: 'in-force',
      version: 1,
      versions: [{ ...content, ...origin, version: 1, at: context.now }],
      retired: null,
    },
    origin.why,
  );

/** A principle in new words; the old ones stay in its versions, and the decisions that cite them stay as they are. */
export const revisePrinciple = (
  context: PersonContext,
  id: Id<'principle'>,
  content: PrincipleContent,
  origin: Origin,
) =>
  principles.change(context, 'principle.revised', { id, why: origin.why }, (before) => {
    const version = before.version + 1;
    return { ...content, version, versions: [...before.versions, { ...content, ...origin, version, at: context.now }] };
  });

export const retirePrinciple = (
  context: PersonContext,
  id: Id<'principle'>,
  why: string,
  into: Id<'principle'> | null,
) =>
  principles.change(context, 'principle.retired', { id, why }, () => ({
    status: 'retired',
    retired: { on: dateOf(context.now), why, into },
  }));

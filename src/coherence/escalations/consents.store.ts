import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import { type Consent, lastAsked } from './consent.ts';

export const consents = shelf<'consent', Consent>({
  kind: 'consent',
  table: 'consents',
  noun: 'request for consent',
  columns: ({ decision, asked, answer, byOn }) => ({
    decision_id: decision,
    asked_group: asked,
    open: answer === null,
    by_on: byOn,
  }),
});

/** The necessary consents of these decisions: one for each group that was asked. */
export async function consentsOf(db: Db, network: Id<'network'>, decisions: readonly string[]): Promise<Consent[]> {
  return lastAsked(await consents.list(db, network, { where: sql`decision_id = any(${decisions}::text[])` }));
}

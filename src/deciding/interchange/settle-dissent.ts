/** A key that leads to somebody here stands with the words that they wrote themselves: a file brings no others under it. */
import type { PersonContext } from '#kernel/operation.ts';
import type { Dissent } from '../decisions/decision.ts';
import { authoredHere } from '../divergence/dissent-author.ts';
import type { Planned } from './import-plan.ts';

export async function settleDissent({ db, network }: PersonContext, planned: readonly Planned[]): Promise<Planned[]> {
  const fresh = planned.filter(({ fate }) => fate === 'created');
  const authored = await authoredHere(
    db,
    network,
    fresh.flatMap(({ decision }) => decision.dissent.flatMap(({ key }) => key ?? [])),
  );
  const settled = ({ key, ...rest }: Dissent): Dissent => (key && !authored.has(key) ? { ...rest, key } : rest);
  return planned.map((one) =>
    authored.size > 0 && one.fate === 'created'
      ? { ...one, decision: { ...one.decision, dissent: one.decision.dissent.map(settled) } }
      : one,
  );
}

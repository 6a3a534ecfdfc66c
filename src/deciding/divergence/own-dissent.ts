/** What only the author of a dissent can do: say that it was them, and take it back. */
import { z } from 'zod';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { changeDecision, decisionReference } from '../decisions/change-decision.ts';
import type { Decision, Dissent } from '../decisions/decision.ts';
import { findDecision } from '../decisions/decisions.store.ts';
import { written, writtenDecision } from '../decisions/written-decision.ts';
import { byNobody, dissentKey, requireAuthor } from './dissent-author.ts';
import { divergences, sessionWithDissent } from './sessions.store.ts';

const input = z.object({ decision: decisionReference, key: dissentKey });

const change =
  (key: string, of: (dissent: Dissent) => readonly Dissent[]) =>
  ({ dissent }: Decision): Partial<Decision> => {
    if (!dissent.some((it) => it.key === key))
      throw new Problem('not-found', 'There is no such dissent with this decision any more.');
    return { dissent: dissent.flatMap((it) => (it.key === key ? of(it) : [it])) };
  };

export const revealDissent = operation({
  summary: 'Say that a dissent under a pseudonym was yours',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/{decision}/dissent/{key}/author' },
  may: people,
  input,
  output: writtenDecision,
  async run(context, { decision: id, key }) {
    await requireAuthor(context, key);
    const reveal = change(key, (dissent) => [{ ...dissent, by: context.actor.id }]);
    return written(context, await changeDecision(context, 'decision.dissent-revealed', { id }, reveal));
  },
});

/** So that it goes along with no later decision either. */
async function withdrawFromSession(telling: PersonContext, key: string): Promise<void> {
  const session = await sessionWithDissent(telling.db, telling.network, key);
  if (!session) return;
  await divergences.change(telling, 'divergence.dissent-withdrawn', { id: session.id }, ({ dissent }) => ({
    dissent: dissent.filter((it) => it.key !== key),
  }));
}

export const withdrawDissent = operation({
  summary: 'Take your dissent back; the trail keeps that it was there, and under a pseudonym not whose it was',
  effect: 'write',
  http: { method: 'DELETE', path: '/decisions/{decision}/dissent/{key}' },
  may: people,
  input,
  output: writtenDecision,
  async run(context, { decision: id, key }) {
    await requireAuthor(context, key);
    const { dissent } = await findDecision(context.db, context.network, id, true);
    const named = dissent.some((it) => it.key === key && it.by !== null);
    const telling = named ? context : byNobody(context);
    await withdrawFromSession(telling, key);
    return written(
      context,
      await changeDecision(
        telling,
        'decision.dissent-withdrawn',
        { id },
        change(key, () => []),
      ),
    );
  },
});

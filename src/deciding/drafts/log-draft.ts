/** A draft becomes a decision: the one is logged and the other goes, together. What was said against it in its session comes along. */
import { operation } from '#kernel/operation.ts';
import { decisionContent } from '../decisions/decision.ts';
import { dissentOfDraft, withAttached } from '../decisions/kept-dissent.ts';
import { log } from '../decisions/log-decision.ts';
import { writtenDecision } from '../decisions/written-decision.ts';
import { deleteDraft, findDraft } from './drafts.store.ts';
import { draftId, itsGroup } from './show-draft.ts';

export const logDraft = operation({
  summary: 'Log the decision that a draft of your group has become',
  effect: 'write',
  http: { method: 'POST', path: '/drafts/{id}/decision' },
  may: itsGroup,
  input: draftId.extend({ decision: decisionContent.describe('The decision as it is to be logged') }),
  output: writtenDecision,
  async run(context, { id, decision }) {
    const { db, network } = context;
    const { group } = await findDraft(db, network, id);
    const said = await dissentOfDraft(db, network, id);
    const dissent = said.length > 0 ? withAttached(said, decision.dissent) : decision.dissent;
    const logged = await log(context, group, { ...decision, dissent });
    await deleteDraft(db, network, id);
    return logged;
  },
});

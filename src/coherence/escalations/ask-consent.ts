import { z } from 'zod';
import { wholeDay } from '#coherence/governance/day.ts';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { type CalendarDate, dateOf, daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { type Consent, consentRecord, mostConsentDays, stateOfConsent } from './consent.ts';
import { consents, consentsOf } from './consents.store.ts';
import { itsDeciders, openProposal, ownDecision } from './own-decision.ts';

function checkWindow(today: CalendarDate, byOn: CalendarDate): void {
  if (byOn <= today) throw new Problem('invalid', 'Give them until tomorrow at least.');
  if (byOn > daysAfter(today, mostConsentDays))
    throw new Problem('invalid', `Ask for an answer within ${mostConsentDays} days.`);
}

export const askConsent = operation({
  summary: 'Ask other groups by a day whether a proposal of your group would harm them; silence is consent',
  effect: 'write',
  http: { method: 'POST', path: '/consents' },
  may: itsDeciders,
  input: z.object({
    decision: ownDecision,
    groups: z.array(groupReference).min(1, 'Say which groups you ask.').max(50).describe('The groups that you ask'),
    byOn: wholeDay.describe('The day by which they answer; after it, silence counts as consent'),
    text: text(5000).default('').describe('What you ask them about (Markdown)'),
  }),
  output: z.object({ consents: z.array(consentRecord) }),
  async run(context, { decision: reference, groups, byOn, text }) {
    const { db, network, now } = context;
    const today = dateOf(now);
    checkWindow(today, byOn);
    const { id: decision, group } = await openProposal(context, reference);
    const before = await consentsOf(db, network, [decision]);
    const asked: Consent[] = [];
    for (const reference of new Set(groups)) {
      const other = await findGroupName(db, network, reference);
      if (other.id === group) throw new Problem('invalid', 'Your own group decides: it does not ask itself.');
      const known = [...before, ...asked].find((it) => it.asked === other.id);
      if (known && stateOfConsent(known, today) === 'waiting')
        throw new Problem('exists', `${other.name} has been asked, and may answer until ${known.byOn}.`);
      asked.push(
        await consents.add(context, 'consent.asked', { decision, group, asked: other.id, text, byOn, answer: null }),
      );
    }
    return { consents: asked };
  },
});

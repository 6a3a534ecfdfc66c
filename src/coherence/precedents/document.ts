/** An earlier decision as the search reads it. */

import { sortedOn } from '#deciding/decisions/dates.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import type { PrecedentDocument } from '#text/precedent-document.ts';

const readOfSource = 50_000;

export const documentOf = (decision: Decision): PrecedentDocument => ({
  id: decision.id,
  date: sortedOn(decision),
  fields: {
    title: decision.title,
    question: decision.question,
    context: decision.context,
    choice: decision.choice,
    why: decision.why,
    rest: [
      decision.drivers,
      ...decision.options.flatMap((option) => [option.title, option.description, ...option.for, ...option.against]),
      decision.consequences,
      ...decision.more.flatMap((section) => [section.heading, section.text]),
    ]
      .filter(Boolean)
      .join('\n')
      .slice(0, readOfSource),
    topics: decision.tags.join(', '),
  },
});

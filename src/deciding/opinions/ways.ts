/** Where nothing bridges a split, a group can still decide how to live with it: what its draft begins with. */

import type { KeptMap } from './kept-map.ts';
import { leastPeople, nameOfGroup, type Way } from './kinds.ts';

/** Which groups two rounds have found, in one sentence; of fewer than five people it is not told how many. */
function split({ reading }: KeptMap): string {
  const sizes = reading.state === 'groups' ? reading.sizes : [];
  const people = (size: number) => (size < leastPeople ? 'fewer than five people' : `${size} people`);
  const groups = sizes.map((size, group) => `${nameOfGroup(group)} (${people(size)})`);
  return `Two rounds have found the same groups, ${groups.join(', ')}, and nothing that they share.`;
}

const begun = {
  boundary: {
    title: 'Each side decides for its own place',
    choice:
      'For our own place we decide: …\n\nIt holds for …, and ends where …. What others decide for theirs is theirs.',
    option: 'Each side decides for its own place, and says where that ends',
  },
  exit: {
    title: 'We stay out of what follows',
    choice:
      'We stay out of what follows from this question.\n\nWhat we do instead: …\n\nWhere we can still be counted on: …',
    option: 'We stay out of what follows, and say so',
  },
} as const;

const bare = { description: '', for: [], against: [], neutral: [] };

/** What a draft holds besides the question and the summary. The group fills in, changes, or throws it away. */
export function wayContent(way: Way, question: string, summary: string, map: KeptMap) {
  const { title, choice, option } = begun[way];
  return {
    title: `${title}: ${question}`.slice(0, 300),
    question,
    context: `${split(map)}\n\n${summary}`,
    choice,
    options: [
      { ...bare, title: 'One answer for all', against: [split(map)] },
      { ...bare, title: option },
    ],
  };
}

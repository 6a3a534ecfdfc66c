/** What a rule can speak of: the table of the guide, and how much of a draft it gets to see. */
import { reversibilities } from './draft.ts';
import type { ZoneFacts } from './zone-map.ts';

interface Variable {
  name: keyof ZoneFacts | 'costKnown';
  type: string;
  about: string;
}

/** The table of the guide: what a rule can speak of. */
export const variables: readonly Variable[] = [
  { name: 'topics', type: 'list<string>', about: 'its topics, in small letters' },
  { name: 'affects', type: 'list<string>', about: 'the slugs of the groups that it affects' },
  { name: 'affectedGroups', type: 'int', about: 'how many groups it affects' },
  { name: 'reversibility', type: 'string', about: `'${reversibilities.join("', '")}', or '' where nobody has said` },
  { name: 'cost', type: 'double', about: 'what it costs; -1.0 where nobody has said' },
  { name: 'costKnown', type: 'bool', about: 'whether somebody has said what it costs' },
  { name: 'upholds', type: 'list<string>', about: 'the titles of the principles that it upholds' },
  { name: 'stretches', type: 'list<string>', about: 'the titles of the principles that it stretches' },
  { name: 'breaks', type: 'list<string>', about: 'the titles of the principles that it breaks' },
  { name: 'breaksValue', type: 'list<string>', about: 'the titles of the values behind the principles that it breaks' },
  { name: 'text', type: 'string', about: 'its title and its choice, in small letters' },
];

export const mostTopics = 50;
export const mostAffected = 200;
export const mostCited = 20;
export const longestText = 10_000;

const doubleOf = (cost: number | null) => cost ?? -1;

/** The facts as the language takes them: whole numbers are big ones there. */
export const contextOf = ({ cost, affectedGroups, ...facts }: ZoneFacts) => ({
  ...facts,
  affectedGroups: BigInt(affectedGroups),
  cost: doubleOf(cost),
  costKnown: cost !== null,
});

/** Turns what a draft says into what rules can look at: ids become names that people know. */
import { allGroupNames, type GroupName } from '#common-ground/groups/groups.store.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { values } from '#common-ground/values/values.store.ts';
import type { Db } from '#db/tables.ts';
import { together } from '#db/together.ts';
import type { Id } from '#kernel/id.ts';
import type { ZoneDraft } from './draft.ts';
import { longestText, mostAffected, mostCited, mostTopics } from './rule-variables.ts';
import type { ZoneFacts } from './zone-map.ts';

/** The names behind the ids of drafts. */
export interface Names {
  groups: readonly GroupName[];
  principles: ReadonlyMap<string, { title: string; value: string }>;
}

/** What a record holds that was written before these fields were known. */
export type SaidOfDecision = Pick<ZoneDraft, 'title' | 'choice' | 'tags' | 'affects' | 'reversibility'> &
  Partial<Pick<ZoneDraft, 'cost' | 'principles'>>;

async function namesOfPrinciples(db: Db, network: Id<'network'>, ids: readonly string[]) {
  const cited = await principles.findMany(db, network, ids);
  const served = await values.findMany(
    db,
    network,
    cited.map(({ value }) => value),
  );
  const titles = new Map<string, string>(served.map(({ id, title }) => [id, title]));
  return new Map(cited.map(({ id, title, value }) => [id as string, { title, value: titles.get(value) ?? '' }]));
}

/** Asks for the names that these drafts need, and for none where they need none. */
export async function namesFor(db: Db, network: Id<'network'>, drafts: readonly SaidOfDecision[]): Promise<Names> {
  const affecting = drafts.some(({ affects }) => affects.length > 0);
  const cited = drafts.flatMap((draft) => (draft.principles ?? []).map(({ principle }) => principle));
  const [groups, principleNames] = await together(
    affecting ? allGroupNames(db, network) : Promise.resolve([]),
    cited.length > 0 ? namesOfPrinciples(db, network, cited) : Promise.resolve(new Map()),
  );
  return { groups, principles: principleNames };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];

/** What rules see of a draft. Groups and principles that nobody knows are left out. */
export function factsOf(draft: SaidOfDecision, names: Names): ZoneFacts {
  const cited = (stance: string) =>
    (draft.principles ?? []).flatMap((it) => (it.stance === stance ? (names.principles.get(it.principle) ?? []) : []));
  const titles = (stance: string) => unique(cited(stance).map(({ title }) => title)).slice(0, mostCited);
  const affects = unique(
    draft.affects.flatMap((one) => names.groups.find(({ id, slug }) => id === one || slug === one)?.slug ?? []),
  ).slice(0, mostAffected);
  return {
    topics: unique(draft.tags.map((tag) => tag.toLowerCase())).slice(0, mostTopics),
    affects,
    affectedGroups: affects.length,
    reversibility: draft.reversibility ?? '',
    cost: draft.cost ?? null,
    upholds: titles('upholds'),
    stretches: titles('stretches'),
    breaks: titles('breaks'),
    breaksValue: unique(cited('breaks').map(({ value }) => value)).slice(0, mostCited),
    text: `${draft.title}\n${draft.choice}`.slice(0, longestText).toLowerCase(),
  };
}

export const factsOfDraft = async (db: Db, network: Id<'network'>, draft: SaidOfDecision): Promise<ZoneFacts> =>
  factsOf(draft, await namesFor(db, network, [draft]));

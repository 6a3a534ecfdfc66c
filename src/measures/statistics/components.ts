// What hangs together, and how many independent groups it touches: the rule of three.

/** Two things that are alike or oppose each other. */
export type Edge = readonly [string, string];

export type Component = {
  /** Sorted. */
  readonly members: readonly string[];
  /** The distinct owners of its members, sorted. */
  readonly owners: readonly string[];
};

/**
 * The connected components of an undirected graph that touch at least `minimumOwners` distinct owners, most owners first,
 * then most members, then by name. Three reports of one group are one owner; a member may have several owners or none.
 * Members without an edge belong to no component. Time about edges + members (union by size with path halving).
 */
export function componentsOver(
  edges: readonly Edge[],
  ownersOf: (member: string) => Iterable<string>,
  minimumOwners: number,
): Component[] {
  const members = new Map<string, string[]>();
  for (const [member, root] of rootsOf(edges)) {
    const group = members.get(root);
    if (group) group.push(member);
    else members.set(root, [member]);
  }
  return [...members.values()]
    .map((group) => ({
      members: group.sort(),
      owners: [...new Set(group.flatMap((one) => [...ownersOf(one)]))].sort(),
    }))
    .filter(({ owners }) => owners.length >= minimumOwners)
    .sort(
      (a, b) =>
        b.owners.length - a.owners.length ||
        b.members.length - a.members.length ||
        (a.members[0]! < b.members[0]! ? -1 : 1),
    );
}

/** Each member with the one that stands for its component. */
function rootsOf(edges: readonly Edge[]): [string, string][] {
  const parent = new Map<string, string>();
  const size = new Map<string, number>();
  const find = (member: string): string => {
    let at = member;
    while (parent.get(at) !== at) {
      const above = parent.get(parent.get(at)!)!;
      parent.set(at, above);
      at = above;
    }
    return at;
  };
  for (const [one, other] of edges) {
    for (const member of [one, other]) if (!parent.has(member)) parent.set(member, member);
    const [a, b] = [find(one), find(other)].sort((x, y) => (size.get(y) ?? 1) - (size.get(x) ?? 1)) as [string, string];
    if (a === b) continue;
    parent.set(b, a);
    size.set(a, (size.get(a) ?? 1) + (size.get(b) ?? 1));
  }
  return [...parent.keys()].map((member) => [member, find(member)]);
}

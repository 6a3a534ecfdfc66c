/** The kinds of change that can be proposed; in a file of their own, so that a page need not load the schemas. */
export const proposalKinds = [
  'new-principle',
  'revise-principle',
  'retire-principle',
  'retire-value',
  'zones',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

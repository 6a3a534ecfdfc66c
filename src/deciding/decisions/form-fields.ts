/** What the form of a decision asks for beside the title, the choice, the reason and dissent; a group may stop asking for each of it. */

/**
 * In the order of the form. What was chosen and why is what others read a decision for, and a dissent keeps its place
 * whatever the others of the group would like: these are always asked for.
 */
export const formFields = [
  'question',
  'context',
  'drivers',
  'consequences',
  'options',
  'principles',
  'answer',
  'assumptions',
  'decidedOn',
  'decidedBy',
  'consulted',
  'informed',
  'authority',
  'reversibility',
  'tags',
  'affects',
  'cost',
  'links',
  'expected',
  'checkOn',
] as const;
export type FormField = (typeof formFields)[number];

export const isFormField = (field: string): field is FormField => (formFields as readonly string[]).includes(field);

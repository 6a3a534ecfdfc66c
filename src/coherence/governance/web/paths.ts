/** Where each kind of thing that evidence can name is shown. */
const pages: Record<string, (id: string) => string> = {
  dec: (id) => `/decisions/${id}`,
  cfl: (id) => `/conflicts/${id}`,
  prn: (id) => `/principles/${id}`,
  prp: (id) => `/proposals/${id}`,
  mtg: (id) => `/meetings/${id}`,
  prc: (id) => `/circle#${id}`,
  val: (id) => `/values/${id}`,
  dis: () => '/zones',
  esc: (id) => `/escalations#${id}`,
  sig: (id) => `/signals#${id}`,
};

/** The address of what has this id; null where it has no page of its own. */
export const pathOf = (id: string): string | null => pages[id.slice(0, 3)]?.(id) ?? null;

const evidence = /(?:dec|cfl|exp|cst|prc|dis|esc|sig)_[0-9a-z]{26}/;

/** The id in what somebody pasted: an id by itself, or the address of a page. */
export const evidenceIn = (text: string): string | null => evidence.exec(text)?.[0] ?? null;

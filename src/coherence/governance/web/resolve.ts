import type { Resolve } from '#ui/render-markdown.ts';

/** A reference such as #lisbon-5 leads to the page of that decision, which says so where there is none. */
export const toDecision: Resolve = (written) => {
  const reference = written.replace(/^#/, '');
  return { href: `/decisions/${reference}`, title: reference };
};

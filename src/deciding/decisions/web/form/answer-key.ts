import { slugOf } from '#common-ground/groups/slug.ts';

/** A short name for an answer that none of the others has. */
export function answerKeyOf(title: string, taken: readonly string[]): string {
  const plain = /[\p{L}\p{N}]/u.test(title) ? slugOf(title).slice(0, 40).replace(/-+$/, '') : 'answer';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.includes(key)) return key;
  }
}

/** A text in which the words that were looked for are marked. */
import { Fragment } from 'react';

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function Excerpt({ text, sought }: { text: string; sought: string }) {
  const words = sought.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  if (words.length === 0) return text;
  const pieces = text.split(new RegExp(`(${words.map(escaped).join('|')})`, 'giu'));
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place
    return index % 2 ? <mark key={index}>{piece}</mark> : <Fragment key={index}>{piece}</Fragment>;
  });
}

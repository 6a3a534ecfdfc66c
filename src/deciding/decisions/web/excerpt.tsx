/** A text in which the words that were looked for are marked. */
import { Fragment } from 'react';

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface ExcerptProps {
  text: string;
  sought: string;
  /** Shorter words are too common to be worth a mark. */
  shortest?: number;
}

export function Excerpt({ text, sought, shortest = 2 }: ExcerptProps) {
  const words = (sought.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= shortest);
  if (words.length === 0) return text;
  const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.map(escaped).join('|')})`, 'giu'));
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place
    return index % 2 ? <mark key={index}>{piece}</mark> : <Fragment key={index}>{piece}</Fragment>;
  });
}

/** A passage in which the server marked the words that were looked for. Everything else in it is plain text. */
import { Fragment } from 'react';

const parts = /<(?:mark|b)>(.*?)<\/(?:mark|b)>/gs;

export function Excerpt({ text }: { text: string }) {
  const pieces = text.split(parts);
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place
    return index % 2 ? <mark key={index}>{piece}</mark> : <Fragment key={index}>{piece}</Fragment>;
  });
}

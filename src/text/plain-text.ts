/** What a Markdown text says, without its marks: for lists, where a line of it must do. */

const marks: [RegExp, string][] = [
  [/^ {0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)]) +/gm, ''],
  [/^ {0,3}(?:`{3,}|~{3,}).*$/gm, ''],
  [/!?\[([^\]\n]{0,500})\]\([^)\s]{0,2000}(?: "[^"\n]{0,200}")?\)/g, '$1'],
  [/<\/?[a-z][^<>\n]{0,200}>/gi, ''],
  [/(\*\*|__|~~|`+)/g, ''],
  [/(?<![\p{L}\p{N}*])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}*])/gu, ''],
  [/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, ''],
];

/** One line of plain text of at most `length` characters, ended by an ellipsis at a word where it is cut. */
export function plainText(markdown: string, length: number): string {
  const begun = markdown.slice(0, length * 4);
  const line = marks
    .reduce((text, [mark, without]) => text.replace(mark, without), begun)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) return begun.length < markdown.length ? `${line.slice(0, length - 1)}…` : line;
  const cut = line.slice(0, length - 1);
  const word = cut.lastIndexOf(' ');
  return `${word > length / 2 ? cut.slice(0, word) : cut}…`;
}

// Takes from a draft what would give the answer away: identifiers, links, the older record's title.

const LINK = /https?:\/\/\S+|\]\([^)]*\)|<[^>\s]+@[^>\s]+>|\b[\w.-]+\.(?:md|rst|mediawiki|txt)\b/gi;
const NUMBERED =
  /:(?:pep|rfc):`[^`]*`|\b(?:pep|eip|erc|bip|xep|rfc|kep|jep|dep|fip|cip|adr|scs)s?[\s_-]*#?\d+\w*\b|#\d+\b/gi;
const SUPERSESSION = /supers[ei]e?d|supercee?d|supersession|replac(?:es|ed by)|obsolet|deprecat|amend/i;
const ADR_REFERENCE = /\]\(|https?:\/\/|\badrs?[\s_-]*#?\d+|\b0\d{2,3}\b|\[\d+\]|\.md\b|\.rst\b/i;

/** The text without identifiers of the corpus, links and mail addresses. */
export function withoutReferences(text: string): string {
  return text.replace(LINK, ' ').replace(NUMBERED, ' ');
}

/** The text without any of these titles, whatever their case or blanks. Titles of fewer than two words are left. */
export function withoutTitles(text: string, titles: Iterable<string>): string {
  let masked = text;
  for (const title of titles) {
    const words = title.trim().split(/\s+/).map(escapeForPattern);
    if (words.length > 1) masked = masked.replace(new RegExp(words.join('\\s+'), 'gi'), ' ');
  }
  return masked;
}

/** The text without every line that holds a link, a record's number or a word of supersession. */
export function withoutTellingLines(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => !ADR_REFERENCE.test(line) && !SUPERSESSION.test(line))
    .join('\n');
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

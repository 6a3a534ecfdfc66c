/** The family that a record's form belongs to, by what gives each away. */
import { plainHeading } from './field-names.ts';
import type { Dissected } from './read-foreign.ts';

export type Format =
  | 'madr'
  | 'adr-tools'
  | 'nygard'
  | 'cosmos'
  | 'edc'
  | 'log4brains'
  | 'rfc'
  | 'rst'
  | 'asciidoc'
  | 'free';

export function formatOf({ source, parts, front, header, outline, title }: Dissected): Format {
  const { fields } = parts;
  const named = new Set(outline.sections.map(({ heading }) => plainHeading(heading)));
  if (named.has('decision outcome') || named.has('context and problem statement')) {
    return header.some(({ field }) => field === 'tags') && front.raw === '' ? 'log4brains' : 'madr';
  }
  if (/\.(?:adoc|asciidoc)$/i.test(source.path)) return 'asciidoc';
  if (/\.rst$/i.test(source.path)) return 'rst';
  const hasDecision = fields.has('choice');
  if (hasDecision && fields.has('changelog')) return 'cosmos';
  if (named.has('rationale') && named.has('approach') && hasDecision) return 'edc';
  const nygard = hasDecision && fields.has('context') && (fields.has('consequences') || fields.has('status'));
  if (nygard && /^\d+\. /.test(title.written) && header.some(({ field }) => field === 'date')) return 'adr-tools';
  if (nygard) return 'nygard';
  return /(?:^|\/)rfc/i.test(source.path) && fields.has('choice') ? 'rfc' : 'free';
}

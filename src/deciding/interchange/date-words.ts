/** The ways in which people write a date; what could mean two days keeps only its year. */
import { calendarDate } from '#kernel/words.ts';

/** `date` as precise as it is known, null where there is none; `doubt` says what was unclear, in a sentence. */
export type DateReading = { date: string | null; doubt: string; written: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const german: Record<string, string> = { mär: 'mar', mrz: 'mar', mai: 'may', okt: 'oct', dez: 'dec' };
const name = '(Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)[a-zä]{0,7}';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';

type Parts = { year: string; month?: string; day?: string };
type Form = { pattern: RegExp; read: (found: string[]) => Parts | 'undecided' };

const two = (text: string | undefined) => (text ?? '').padStart(2, '0');
const monthOf = (word: string | undefined) => {
  const short = (word ?? '').toLowerCase().slice(0, 3);
  return two(String(months.indexOf(german[short] ?? short) + 1));
};
const fullYear = (text: string | undefined) => (text?.length === 2 ? `20${text}` : (text ?? ''));

/** 16/04/2017 can only be April, 04/16/2017 too; 04/05/2017 is undecided. */
function readSlashes([, one, other, year]: string[]): Parts | 'undecided' {
  const [a, b] = [Number(one), Number(other)];
  if (a > 12 && b <= 12) return { year: fullYear(year), month: two(other), day: two(one) };
  if (b > 12 && a <= 12) return { year: fullYear(year), month: two(one), day: two(other) };
  if (a === b) return { year: fullYear(year), month: two(one), day: two(other) };
  return a <= 12 && b <= 12 ? 'undecided' : { year: fullYear(year), month: two(other), day: two(one) };
}

const forms: Form[] = [
  {
    pattern: /(?<![\d.])(\d{4})[-/.] ?(\d{1,2})[-/.] ?(\d{1,2})(?![\d])/,
    read: ([, y, m, d]) => ({ year: y ?? '', month: two(m), day: two(d) }),
  },
  { pattern: /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/, read: readSlashes },
  {
    pattern: new RegExp(`(?<!\\d)${day}[ -]{1,2}(?:of )?${name}\\.?,?[ -]{1,2}(\\d{4})(?!\\d)`, 'i'),
    read: ([, d, m, y]) => ({ year: y ?? '', month: monthOf(m), day: two(d) }),
  },
  {
    pattern: new RegExp(`\\b${name}\\.? ${day},? (\\d{4})(?!\\d)`, 'i'),
    read: ([, m, d, y]) => ({ year: y ?? '', month: monthOf(m), day: two(d) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4}),? ${name}\\.? ${day}(?!\\d)`, 'i'),
    read: ([, y, m, d]) => ({ year: y ?? '', month: monthOf(m), day: two(d) }),
  },
  {
    pattern: new RegExp(`\\b${name}\\.?,? (\\d{4})(?!\\d)`, 'i'),
    read: ([, m, y]) => ({ year: y ?? '', month: monthOf(m) }),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)((?:0[1-9]|1[0-2]))((?:0[1-9]|[12]\d|3[01]))(?!\d)/,
    read: ([, y, m, d]) => ({ year: y ?? '', month: m, day: d }),
  },
  { pattern: /(?<![\d-])((?:19|20)\d\d)[-/](\d{2})(?![\d-])/, read: ([, y, m]) => ({ year: y ?? '', month: m }) },
  { pattern: /^\W*((?:19|20)\d\d)\W*$/, read: ([, y]) => ({ year: y ?? '' }) },
];

const written = (parts: Parts) => [parts.year, parts.month, parts.day].filter((part) => part !== undefined).join('-');

const placeholder =
  /^[\W_]*(?:y{4}|d{2}|m{2}|date|datum|tbd|todo|n\/?a|when)?[\W_]*(?:m{2}|d{2}|date)?[\W_]*(?:d{2}|y{4})?[\W_]*$/i;

function judge(parts: Parts, found: string): DateReading {
  const date = written(parts);
  const year = Number(parts.year);
  if (calendarDate.safeParse(date).success && year >= 1970 && year <= 2100) return { date, doubt: '', written: found };
  return { date: null, doubt: `“${found}” is no day in the calendar.`, written: found };
}

/** The first date in `raw`, addresses left aside. */
export function readDate(raw: string): DateReading {
  const text = raw
    .slice(0, 1000)
    .replace(/https?:\/\/\S{1,500}/g, ' ')
    .replace(/[*_`]/g, '')
    .replace(/[ \t]+/g, ' ');
  const found = forms
    .map((form) => ({ form, match: form.pattern.exec(text) }))
    .filter(({ match }) => match !== null)
    .sort((one, other) => (one.match?.index ?? 0) - (other.match?.index ?? 0))[0];
  if (!found?.match) {
    const said = text.trim();
    const doubt = said === '' || placeholder.test(said) ? '' : `No date could be read in “${said.slice(0, 80)}”.`;
    return { date: null, doubt, written: '' };
  }
  const parts = found.form.read([...found.match].map((part) => part ?? ''));
  const text0 = found.match[0];
  if (parts !== 'undecided') return judge(parts, text0);
  const year = fullYear(found.match[3]);
  return { date: year, doubt: `“${text0}” can be two days of ${year}: only the year was taken.`, written: text0 };
}

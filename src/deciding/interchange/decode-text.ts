/** A record is text, whatever bytes it was saved as: what was assumed is said, and what is no text is left alone. */

export type Decoded = { text: string; assumed: string; unreadable: string };

export const largestFile = 5_000_000;

const readable = (text: string, assumed = ''): Decoded => ({ text, assumed, unreadable: '' });
const unreadable = (why: string): Decoded => ({ text: '', assumed: '', unreadable: why });

const startsWith = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, at) => bytes[at] === mark);

const decodeAs = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes);

/** Half of the bytes of UTF-16 in Latin script are NUL, always at the odd or always at the even places. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 10 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    if (byte === 0 && at % 2 === 1) odd += 1;
  });
  const most = sample.length * 0.35;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const looksBinary = (text: string) => {
  const sample = text.slice(0, 4000);
  const odd = (sample.match(/(?![\t\n\r\f])\p{Cc}/gu) ?? []).length;
  return text.includes('\u0000') || odd > sample.length * 0.1 + 8;
};

/** Decodes the bytes of a file: marks of UTF-8 and UTF-16 are believed, then UTF-8, then Windows-1252 (and that is said). */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile) {
    return unreadable(`The file has ${(bytes.length / 1e6).toFixed(1)} MB; at most 5 MB are read.`);
  }
  if (startsWith(bytes, 0xff, 0xfe)) return judged(decodeAs('utf-16le', bytes), 'The file is UTF-16 (little endian).');
  if (startsWith(bytes, 0xfe, 0xff)) return judged(decodeAs('utf-16be', bytes), 'The file is UTF-16 (big endian).');
  const silent = utf16WithoutMark(bytes);
  if (silent) return judged(decodeAs(silent, bytes), `The file has no byte order mark; it was read as ${silent}.`);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return judged(utf8, '');
  return judged(decodeAs('windows-1252', bytes), 'The file is not valid UTF-8; it was read as Windows-1252.');
}

function judged(text: string, assumed: string): Decoded {
  if (looksBinary(text)) return unreadable('The file is binary, not text.');
  return readable(text, assumed);
}

/** Text that came as text: a byte order mark goes, and what cannot be stored is said. */
export function cleanText(text: string): Decoded {
  if (text.length > largestFile) {
    return unreadable(`The text has ${(text.length / 1e6).toFixed(1)} million characters; at most 5 million are read.`);
  }
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (looksBinary(unmarked)) return unreadable('The file is binary, not text.');
  if (unmarked.isWellFormed()) return readable(unmarked);
  return readable(unmarked.toWellFormed(), 'Broken characters were replaced.');
}

/** The bytes that came as base64; null where it is none, which would else be read as whatever can be made of it. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const bare = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (/[^A-Za-z0-9+/_-]/.test(bare) || bare.length % 4 === 1) return null;
  return new Uint8Array(Buffer.from(bare, 'base64'));
}

export const brokenBase64 = 'The bytes that were sent are no base64, so the file was not read.';

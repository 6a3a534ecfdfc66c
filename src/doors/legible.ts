/**
 * Text that other people wrote, as a terminal may show it: characters that move the cursor, wipe lines or turn the
 * direction of writing could hide what others have decided.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are meant
const commanding = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export const legible = (text: string): string => text.replace(/\r\n/g, '\n').replace(commanding, '\ufffd');

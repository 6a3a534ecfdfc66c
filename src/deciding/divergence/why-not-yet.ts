/** When a phase may be moved on: once its time is over, or once everybody who takes part is done. Anybody does it then. */
import type { Divergence } from './session.ts';

export interface Done {
  count: number;
  of: number;
}

const minute = 60_000;

function inWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / minute);
  if (minutes < 2) return 'about a minute';
  if (minutes < 120) return `about ${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `about ${hours} hours` : `about ${Math.round(hours / 24)} days`;
}

/** The sentence for whoever wants to move on too early; null where it may be moved on. Two are the fewest who can all be done. */
export function whyNotYet({ endsAt }: Pick<Divergence, 'endsAt'>, { count, of }: Done, now: string): string | null {
  if (endsAt === null || endsAt <= now || (of >= 2 && count === of)) return null;
  const left = inWords(Date.parse(endsAt) - Date.parse(now));
  return `The time for this runs for ${left} more, and ${count} of ${of} are done. It goes on when the time is over, or when all are done.`;
}

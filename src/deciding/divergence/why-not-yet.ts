/** When a phase may be moved on: once its time is over, or once enough take part and all of them are done. Anybody does it then. */
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

type Standing = Pick<Divergence, 'endsAt' | 'fewest'>;

/** The sentence for whoever wants to move on too early; null where it may be moved on. It counts nobody. */
export function whyNotYet({ endsAt, fewest }: Standing, { count, of }: Done, now: string): string | null {
  if (endsAt === null || endsAt <= now || (of >= fewest && count === of)) return null;
  const left = `The time for this runs for ${inWords(Date.parse(endsAt) - Date.parse(now))} more`;
  return of < fewest
    ? `${left}. It goes on earlier once at least ${fewest === 2 ? 'two' : 'three'} take part and all of them are done; fewer would know whose words are whose.`
    : `${left}, and not all who take part are done. It goes on when the time is over, or when all are done.`;
}

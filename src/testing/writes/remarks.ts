/** What is said about records, in the table of what every operation that writes is about. */
import type { Scene } from './house-scene.ts';

const about = 'something else' as const;

/** A remark that nobody has made. */
const nowhere = 'rmk_01k9z3e6q8f5v9w2x7y4r1t0a0';

export const writesOfRemarks = {
  'remarks.say': { about, input: ({ decision }: Scene) => ({ about: decision, text: 'North should have asked.' }) },
  'remarks.amend': { about, input: () => ({ id: nowhere, text: 'Perhaps.' }), refused: 'not-found' },
  'remarks.takeBack': { about, input: () => ({ id: nowhere }), refused: 'not-found' },
};

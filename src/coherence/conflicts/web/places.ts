/** Where the keyboard goes on when what was pressed is gone. */
export const endingPlace = 'ending';
export const outcomePlace = 'outcomes';

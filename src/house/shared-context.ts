/** What each group takes for true: context maps, assumptions and what rests on them, signals from the front. */

export const sharedContext = {};

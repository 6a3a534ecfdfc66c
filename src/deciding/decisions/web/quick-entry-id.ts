/** Where the keyboard's shortcut puts the caret. */
export const quickEntryId = 'quick-entry';

/** Where its sentence is kept while it is typed. */
export const quickEntryKept = 'quick';

/** Where the keyboard's shortcut puts the caret. */
export const quickEntryId = 'quick-entry';

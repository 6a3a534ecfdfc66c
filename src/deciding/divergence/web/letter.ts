/** By what an option is called beside its votes, and wherever it is read again. */
export const letter = (place: number): string => String.fromCharCode(65 + (place % 26));

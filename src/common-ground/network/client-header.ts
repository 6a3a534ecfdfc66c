/** The header in which the house tells better-auth where a request comes from; what a client sends there is replaced. */
export const clientHeader = 'x-throughline-client';

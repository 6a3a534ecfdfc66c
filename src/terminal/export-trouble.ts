/** What is said where an export cannot be written. */
import { Problem } from '#kernel/problem.ts';

export const cannotWrite = (place: string) => (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOSPC') throw new Problem('storage-full', 'There is no room left on this disk.');
  throw new Problem('invalid', `${place} cannot be written (${error.code}).`);
};

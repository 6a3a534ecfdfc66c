/**
 * Waits for statements of one transaction that do not need each other's answers, so that they travel in one go.
 * All of them have ended before the first error is thrown: none can reach the database after the rollback.
 */
export async function together<T extends readonly Promise<unknown>[]>(
  ...statements: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(statements);
  return Promise.all(statements);
}

import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Question } from './question.ts';

export const questions = shelf<'question', Question>({
  kind: 'question',
  table: 'questions',
  noun: 'question',
  columns: ({ title }) => ({ title }),
});

const escaped = (words: string) => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Questions in whose title or description the words stand, the newest first. */
export const findQuestions = (db: Db, network: Id<'network'>, words: string, limit: number): Promise<Question[]> =>
  questions.list(db, network, {
    where: words ? sql`(title || ' ' || (record->>'about')) ilike ${`%${escaped(words)}%`}` : undefined,
    order: sql`id desc`,
    limit,
  });

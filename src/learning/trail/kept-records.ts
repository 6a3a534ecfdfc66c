/** Every kind of record that is kept whole, in the order in which a rebuilt house writes them. */
import { principles } from '#common-ground/principles/principles.store.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import { sessions } from '#common-ground/values/sessions.store.ts';
import { values } from '#common-ground/values/values.store.ts';
import type { Shelf } from '#kernel/records.ts';

export const shelves = [sessions, values, principles, questions] as unknown as readonly Shelf[];

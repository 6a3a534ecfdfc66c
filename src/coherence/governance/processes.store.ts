import { shelf } from '#kernel/records.ts';
import type { Process } from './process.ts';

export const processes = shelf<'process', Process>({
  kind: 'process',
  table: 'processes',
  noun: 'process',
  columns: ({ raisedOn }) => ({ raised_on: raisedOn }),
});

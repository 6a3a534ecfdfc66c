/** What a file is follows from its neighbours, too: a numbered page among numbered records is a record. */
import { pathSpeaks } from './classify.ts';
import type { RecordReading } from './record-reading.ts';

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');

/** Takes numbered pages of no clear form for records where most of their numbered neighbours, three or more, are records. */
export function settleKinds<T extends RecordReading>(readings: T[]): T[] {
  const counts = new Map<string, { adrs: number; numbered: number }>();
  for (const { source, kind } of readings) {
    if (!pathSpeaks(source.path).name) continue;
    const count = counts.get(folderOf(source.path)) ?? { adrs: 0, numbered: 0 };
    count.numbered += 1;
    if (kind === 'adr') count.adrs += 1;
    counts.set(folderOf(source.path), count);
  }
  return readings.map((reading) => {
    const count = counts.get(folderOf(reading.source.path));
    const isOne = reading.kind === 'other' && reading.content.choice !== '' && pathSpeaks(reading.source.path).name;
    return isOne && count && count.adrs >= 3 && count.adrs > count.numbered / 2 ? { ...reading, kind: 'adr' } : reading;
  });
}

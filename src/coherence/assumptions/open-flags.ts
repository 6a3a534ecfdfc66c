import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { findFlags } from './find-flags.ts';

const row = z.object({
  group: groupName,
  flagged: z.int().describe('Of how many of its decisions something has fallen'),
  open: z.int().describe('How many of them it has not answered'),
  share: z.number().describe('The share that it has not answered'),
});

export const openFlags = operation({
  summary: 'Show of each group how many of its decisions rest on something fallen, and how many it has not answered',
  effect: 'read',
  http: { method: 'GET', path: '/flags/open' },
  may: people,
  input: z.object({}),
  output: z.object({ groups: z.array(row).describe('In the order of their names') }),
  async run(context) {
    const flags = await findFlags(context);
    const counts = new Map<string, { flagged: Set<string>; open: Set<string> }>();
    for (const { decision, group, answer } of flags) {
      const count = counts.get(group) ?? { flagged: new Set<string>(), open: new Set<string>() };
      counts.set(group, count);
      count.flagged.add(decision);
      if (!answer) count.open.add(decision);
    }
    const names = await allGroupNames(context.db, context.network);
    const rows = names.flatMap((group) => {
      const count = counts.get(group.id);
      if (!count) return [];
      const [flagged, open] = [count.flagged.size, count.open.size];
      return [{ group, flagged, open, share: open / flagged }];
    });
    return { groups: rows.sort((a, b) => a.group.name.localeCompare(b.group.name, 'en')) };
  },
});

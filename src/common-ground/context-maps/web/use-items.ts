/** What the members of a group do with the items of their map, whatever kind they are of. */
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type AssumptionId, type MapItemId, useMapCalls } from './calls.ts';
import { kindOf, type Row, type RowKind, type Written } from './rows.ts';
import { useMapChange } from './use-map-change.ts';

interface Saved {
  written: Written;
  revision: number;
}

export function useItemSave(row: Row, onDone: () => void) {
  const calls = useMapCalls();
  const isAssumption = kindOf(row) === 'assumption';
  return useMapChange({
    send: async ({ written, revision }: Saved) => {
      const { title, text, other, owner, confidence, expiresOn, restsOn } = written;
      const both = { title, owner: (owner || null) as Row['owner'], confidence, expiresOn: expiresOn || null };
      if (isAssumption)
        return calls.assumptions.amend({
          id: row.id as AssumptionId,
          revision,
          set: { ...both, evidence: text, restsOn },
        });
      return calls.mapItems.amend({
        id: row.id as MapItemId,
        revision,
        set: { ...both, text, ...(kindOf(row) === 'dependency' && { other: (other || null) as never }) },
      });
    },
    onDone,
  });
}

export function useItemCheck(row: Row) {
  const calls = useMapCalls();
  const t = useWords();
  return useMapChange({
    send: async () =>
      kindOf(row) === 'assumption'
        ? calls.assumptions.check({ id: row.id as AssumptionId })
        : calls.mapItems.check({ id: row.id as MapItemId }),
    told: t('map.nowChecked'),
  });
}

export interface Named {
  id: string;
  kind: RowKind;
}

export function useItemRestore() {
  const calls = useMapCalls();
  const t = useWords();
  return useMapChange({
    send: async ({ id, kind }: Named) =>
      kind === 'assumption'
        ? calls.assumptions.restore({ id: id as AssumptionId })
        : calls.mapItems.restore({ id: id as MapItemId }),
    told: t('map.putBack'),
  });
}

/** Taking something off the map can be undone for as long as it is there to be put back. */
export function useItemRetire(row: Row) {
  const calls = useMapCalls();
  const t = useWords();
  const restore = useItemRestore();
  const named = { id: row.id, kind: kindOf(row) };
  return useMapChange({
    send: async () =>
      named.kind === 'assumption'
        ? calls.assumptions.retire({ id: row.id as AssumptionId })
        : calls.mapItems.retire({ id: row.id as MapItemId }),
    onDone: () => tell(t('map.takenOff'), { label: t('ui.undo'), run: () => restore.mutate(named) }),
  });
}

export function useItemAdd(group: string, kind: RowKind, onAdded: () => void) {
  const calls = useMapCalls();
  return useMapChange({
    send: async ({ title, other }: { title: string; other: string }) =>
      kind === 'assumption'
        ? calls.assumptions.add({ group, title })
        : calls.mapItems.add({ group, kind, title, ...(other && { other: other as never }) }),
    onDone: onAdded,
  });
}

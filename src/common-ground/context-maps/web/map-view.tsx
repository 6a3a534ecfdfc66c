/** The map of a group, a sheet folded in four: what it takes for true, on whom it depends, where it ends, what its words mean. */
import { useYou } from '#common-ground/network/web/queries.ts';
import { useWords } from '#ui/words.tsx';
import { AddLine } from './add-line.tsx';
import { AssumptionItem } from './assumption-item.tsx';
import type { MapItemRow, MapShown } from './calls.ts';
import css from './map.module.css';
import { MapItem } from './map-item.tsx';
import type { RowKind } from './rows.ts';
import { TakenOff } from './taken-off.tsx';

export function MapView({ shown }: { shown: MapShown }) {
  const t = useWords();
  const you = useYou();
  const { group, assumptions, items, most } = shown;
  const belongs = (id: string | null) => you?.memberships.some((it) => it.group === id) ?? false;
  const mine = belongs(group.id);
  const full = assumptions.length + items.length >= most;
  const of = (kind: MapItemRow['kind']) =>
    items
      .filter((item) => item.kind === kind)
      .map((row) => <MapItem key={row.id} row={row} names={shown.names} mine={mine} theirs={belongs(row.other)} />);
  const part = { group: group.id, mayAdd: mine && !full };
  return (
    <>
      {mine && full && <p className={css.full}>{t('map.full', { most })}</p>}
      <div className={css.quarters}>
        <Quarter kind="assumption" {...part}>
          {assumptions.map((row) => (
            <AssumptionItem key={row.id} row={row} names={shown.names} mine={mine} />
          ))}
        </Quarter>
        <Quarter kind="dependency" {...part}>
          {of('dependency')}
        </Quarter>
        <Quarter kind="boundary" {...part}>
          {of('boundary')}
        </Quarter>
        <Quarter kind="term" {...part}>
          {of('term')}
        </Quarter>
      </div>
      {mine && <TakenOff items={shown.takenOff} />}
    </>
  );
}

interface QuarterProps {
  group: string;
  kind: RowKind;
  mayAdd: boolean;
  children: React.ReactNode[];
}

function Quarter({ group, kind, mayAdd, children }: QuarterProps) {
  const t = useWords();
  return (
    <section className={css.quarter} aria-labelledby={`quarter-${kind}`}>
      <h2 id={`quarter-${kind}`}>{t(`map.quarter.${kind}`)}</h2>
      {children.length > 0 ? <ul>{children}</ul> : <p className={css.nothing}>{t(`map.nothing.${kind}`)}</p>}
      {mayAdd && <AddLine group={group} kind={kind} />}
    </section>
  );
}

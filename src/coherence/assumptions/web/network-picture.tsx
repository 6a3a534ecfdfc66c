/** The network as a picture: stations, and what lies between them. Whoever looks at one sees its neighbourhood. */
import { useNavigate } from '@tanstack/react-router';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWidth } from '#ui/width.ts';
import { useWords } from '#ui/words.tsx';
import type { NetworkGroup, NetworkLine } from './calls.ts';
import { namedAmong } from './labels.ts';
import { apart, boundsOf, type Place, type Places } from './layout.ts';
import css from './network.module.css';
import { Line } from './network-lines.tsx';
import { NetworkNode } from './network-node.tsx';
import { useView } from './use-view.ts';
import { isArrow, nextTowards } from './walk.ts';

interface PictureProps {
  groups: readonly NetworkGroup[];
  lines: readonly NetworkLine[];
  places: Places;
  /** The group around which alone is drawn. */
  chosen: string | undefined;
}

/** Narrower than that, what is drawn around one group takes all the room; wider, every group stays where it is. */
const small = 480;
const tallest = 620;
/** For the names at both edges, which do not shrink with the picture. */
const atEdges = 40;
/** Stations grow with what is on a group's map, as far as there is room for them. */
const radiusOf = ({ assumptions }: NetworkGroup, room: number): number =>
  Math.min(5 + Math.min(7, 1.6 * Math.sqrt(assumptions)), Math.max(2, 0.5 * room));

/** From where things stand in the layout to pixels; nothing is drawn larger than it was laid out. */
function useFitted({ groups, places: whole, chosen }: PictureProps, width: number) {
  return useMemo(() => {
    const drawn = new Set<string>(groups.map(({ id }) => id));
    const places = new Map([...whole].filter(([id]) => drawn.has(id)));
    const bounds = boundsOf(chosen !== undefined && width < small ? places : whole);
    const scale = Math.min(1.6, (width - atEdges) / bounds.width, tallest / bounds.height);
    const height = Math.max(260, Math.min(tallest, bounds.height * scale));
    const spare = (width - bounds.width * scale) / 2;
    const rest = (height - bounds.height * scale) / 2;
    const fitted = new Map<string, Place>();
    for (const [id, { x, y }] of places)
      fitted.set(id, { x: (x - bounds.left) * scale + spare, y: (y - bounds.top) * scale + rest });
    return { fitted, height, room: apart * scale };
  }, [groups, whole, chosen, width]);
}

/** Who stands next to each. */
function useNeighbours(lines: readonly NetworkLine[]) {
  return useMemo(() => {
    const found = new Map<string, Set<string>>();
    const add = (one: string, other: string) => found.set(one, (found.get(one) ?? new Set([one])).add(other));
    for (const { from, to } of lines) {
      add(from, to);
      add(to, from);
    }
    return found;
  }, [lines]);
}

const idOf = ({ target }: { target: EventTarget }): string | undefined =>
  (target as Element).closest('[data-id]')?.getAttribute('data-id') ?? undefined;

export function NetworkPicture(props: PictureProps) {
  const { groups, lines, chosen } = props;
  const t = useWords();
  const navigate = useNavigate();
  const [box, width] = useWidth<SVGSVGElement>(900);
  const { fitted, height, room } = useFitted(props, width);
  const { view, zoom, showAll, handlers, reveal, wasMoved } = useView(box, width, height);
  const [looked, setLooked] = useState<string>();
  const [stop, setStop] = useState<string>();
  const neighbours = useNeighbours(lines);
  const byId = useMemo(() => new Map(groups.map((group) => [group.id as string, group])), [groups]);
  const stations = useMemo(
    () =>
      groups.flatMap((group) => {
        const spot = fitted.get(group.id);
        if (!spot) return [];
        const at = { x: spot.x * view.zoom + view.x, y: spot.y * view.zoom + view.y };
        const weight = (neighbours.get(group.id)?.size ?? 0) + group.unsettled;
        const radius = radiusOf(group, room * view.zoom);
        return [{ id: group.id as string, ...at, name: group.name, weight, radius, group }];
      }),
    [groups, fitted, view, room, neighbours],
  );
  const spots = useMemo(() => new Map(stations.map((it) => [it.id, it])), [stations]);
  const near = looked === undefined ? undefined : (neighbours.get(looked) ?? new Set([looked]));
  const named = namedAmong(stations, neighbours.get(looked ?? chosen ?? '') ?? new Set([looked ?? '']), width);
  const first = stop !== undefined && spots.has(stop) ? stop : stations[0]?.id;
  const open = (id: string | undefined) => {
    const slug = id === undefined ? undefined : byId.get(id)?.slug;
    if (slug) void navigate({ to: '/maps/$slug', params: { slug } });
  };
  const goOn = (from: string, key: string) => {
    const next = nextTowards(from, key, fitted);
    if (!next) return;
    setStop(next);
    reveal(fitted.get(next)!);
    box.current?.querySelector<SVGGElement>(`[data-id="${next}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = idOf(event);
    if (id === undefined) return;
    if (event.key === 'Enter') return open(id);
    if (event.key === '+' || event.key === '=') zoom(1.4);
    else if (event.key === '-') zoom(1 / 1.4);
    else if (event.key === '0') showAll();
    else if (isArrow(event.key)) goOn(id, event.key);
    else return;
    event.preventDefault();
  };
  return (
    <div className={css.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        ref={box}
        className={css.picture}
        height={height}
        data-near={view.zoom > 1 || undefined}
        data-looking={looked !== undefined || undefined}
        role="group"
        aria-label={t('netmap.label', {
          groups: t('netmap.groups', { count: stations.length }),
          lines: t('netmap.lines', { count: lines.length }),
        })}
        onDoubleClick={() => zoom(1.6)}
        onFocus={(event) => setLooked(idOf(event))}
        onBlur={() => setLooked(undefined)}
        onMouseOver={(event) => setLooked(idOf(event))}
        onMouseLeave={() => setLooked(undefined)}
        onKeyDown={onKeyDown}
        onClick={(event) => !wasMoved() && open(idOf(event))}
        {...handlers}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0.5L8 4L0 7.5Z" fill="var(--ink-3)" />
          </marker>
        </defs>
        <g aria-hidden>
          {lines.map((line) => {
            const [from, to] = [spots.get(line.from), spots.get(line.to)];
            if (!from || !to) return null;
            const key = `${line.kind} ${line.from} ${line.to}`;
            return <Line key={key} line={line} from={from} to={to} near={line.from === looked || line.to === looked} />;
          })}
        </g>
        {stations.map((it) => (
          <NetworkNode
            key={it.id}
            at={it}
            group={it.group}
            lines={(neighbours.get(it.id)?.size ?? 1) - 1}
            nameX={named.get(it.id)?.x}
            nameY={named.get(it.id)?.y}
            near={near?.has(it.id) ?? false}
            stop={it.id === first}
          />
        ))}
      </svg>
      <div className={`${css.tools} no-print`}>
        <Button size="icon" aria-label={t('netmap.zoomIn')} onClick={() => zoom(1.4)}>
          <ZoomIn aria-hidden />
        </Button>
        <Button size="icon" aria-label={t('netmap.zoomOut')} onClick={() => zoom(1 / 1.4)}>
          <ZoomOut aria-hidden />
        </Button>
        <Button size="icon" aria-label={t('netmap.all')} onClick={showAll}>
          <Maximize aria-hidden />
        </Button>
      </div>
    </div>
  );
}

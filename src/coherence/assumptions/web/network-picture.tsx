/** The network as a picture: stations, and what lies between them. Whoever looks at one sees its neighbourhood. */
import { useNavigate } from '@tanstack/react-router';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
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
}

const tallest = 620;
/** Stations grow with what is on a group's map, as far as there is room for them. */
const radiusOf = ({ assumptions }: NetworkGroup, room: number): number =>
  Math.min(5 + Math.min(7, 1.6 * Math.sqrt(assumptions)), Math.max(2, 0.5 * room));

/** From where things stand in the layout to pixels; nothing is drawn larger than it was laid out. */
function useFitted(places: Places, width: number) {
  return useMemo(() => {
    const bounds = boundsOf(places);
    const scale = Math.min(1.6, width / bounds.width, tallest / bounds.height);
    const height = Math.max(260, Math.min(tallest, bounds.height * scale));
    const spare = (width - bounds.width * scale) / 2;
    const rest = (height - bounds.height * scale) / 2;
    const fitted = new Map<string, Place>();
    for (const [id, { x, y }] of places)
      fitted.set(id, { x: (x - bounds.left) * scale + spare, y: (y - bounds.top) * scale + rest });
    return { fitted, height, room: apart * scale };
  }, [places, width]);
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

export function NetworkPicture({ groups, lines, places }: PictureProps) {
  const t = useWords();
  const navigate = useNavigate();
  const [box, width] = useWidth<SVGSVGElement>(900);
  const { fitted, height, room } = useFitted(places, width);
  const { view, zoom, showAll, handlers, reveal } = useView(box, width, height);
  const [looked, setLooked] = useState<string>();
  const [stop, setStop] = useState(groups[0]?.id as string | undefined);
  const nodes = useRef(new Map<string, SVGGElement>());
  const neighbours = useNeighbours(lines);
  const near = looked === undefined ? undefined : (neighbours.get(looked) ?? new Set([looked]));
  const shown = groups.filter(({ id }) => fitted.has(id));
  const spotOf = (id: string): Place => {
    const { x, y } = fitted.get(id)!;
    return { x: x * view.zoom + view.x, y: y * view.zoom + view.y };
  };
  const stations = shown.map((group) => ({
    id: group.id as string,
    ...spotOf(group.id),
    name: group.name,
    weight: (neighbours.get(group.id)?.size ?? 0) + group.unsettled,
    radius: radiusOf(group, room * view.zoom),
  }));
  const named = namedAmong(stations, near ?? new Set());
  const byId = new Map(shown.map((group) => [group.id as string, group]));
  const walk = (event: KeyboardEvent, group: NetworkGroup) => {
    if (event.key === 'Enter') return void navigate({ to: '/maps/$slug', params: { slug: group.slug } });
    if (event.key === '+' || event.key === '=') zoom(1.4);
    else if (event.key === '-') zoom(1 / 1.4);
    else if (event.key === '0') showAll();
    else if (isArrow(event.key)) {
      const next = nextTowards(group.id, event.key, fitted);
      if (next) {
        setStop(next);
        reveal(fitted.get(next)!);
        nodes.current.get(next)?.focus({ preventScroll: true });
      }
    } else return;
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
        role="group"
        aria-label={t('netmap.label', {
          groups: t('netmap.groups', { count: shown.length }),
          lines: t('netmap.lines', { count: lines.length }),
        })}
        onDoubleClick={() => zoom(1.6)}
        {...handlers}
      >
        <defs>
          <Arrow id="arrow" />
          <Arrow id="arrow-quiet" quiet />
        </defs>
        <g aria-hidden>
          {lines.map((line) => (
            <Line
              key={`${line.kind} ${line.from} ${line.to}`}
              line={line}
              from={spotOf(line.from)}
              to={spotOf(line.to)}
              ends={[radiusOf(byId.get(line.from)!, room * view.zoom), radiusOf(byId.get(line.to)!, room * view.zoom)]}
              quiet={looked !== undefined && line.from !== looked && line.to !== looked}
            />
          ))}
        </g>
        {shown.map((group) => (
          <NetworkNode
            key={group.id}
            group={group}
            lines={(neighbours.get(group.id)?.size ?? 1) - 1}
            at={spotOf(group.id)}
            radius={radiusOf(group, room * view.zoom)}
            named={named.has(group.id)}
            quiet={near !== undefined && !near.has(group.id)}
            stop={group.id === (stop !== undefined && byId.has(stop) ? stop : shown[0]?.id)}
            onLook={(looks) => setLooked(looks ? group.id : undefined)}
            onKey={(event) => walk(event, group)}
            onOpen={() => void navigate({ to: '/maps/$slug', params: { slug: group.slug } })}
            keep={(element) => {
              if (element) nodes.current.set(group.id, element);
              else nodes.current.delete(group.id);
            }}
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

const Arrow = ({ id, quiet }: { id: string; quiet?: boolean }) => (
  <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
    <path d="M0 0.5L8 4L0 7.5Z" fill="var(--ink-3)" opacity={quiet ? 0.12 : 1} />
  </marker>
);

/** A group on the picture: a station that can be reached by keys, and that leads to its map. */
import type { KeyboardEvent } from 'react';
import { useWords } from '#ui/words.tsx';
import type { NetworkGroup } from './calls.ts';
import type { Place } from './layout.ts';
import css from './network.module.css';

interface NodeProps {
  group: NetworkGroup;
  /** With how many others something lies between. */
  lines: number;
  at: Place;
  radius: number;
  named: boolean;
  quiet: boolean;
  /** The one at which the Tab key stops; from there on arrows lead. */
  stop: boolean;
  onLook: (looks: boolean) => void;
  onKey: (event: KeyboardEvent) => void;
  onOpen: () => void;
  keep: (element: SVGGElement | null) => void;
}

export function NetworkNode({ group, lines, at, radius, named, quiet, stop, onLook, onKey, onOpen, keep }: NodeProps) {
  const t = useWords();
  const { name, assumptions, unsettled } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML's link does not live in a drawing, and SVG's is not the router's
    <g
      ref={keep}
      role="link"
      className={css.node}
      data-quiet={quiet || undefined}
      tabIndex={stop ? 0 : -1}
      transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}
      aria-label={t('netmap.node', {
        name,
        assumptions: t('netmap.assumptions', { count: assumptions }),
        unsettled,
        lines: t('netmap.lines', { count: lines }),
      })}
      onFocus={() => onLook(true)}
      onBlur={() => onLook(false)}
      onMouseEnter={() => onLook(true)}
      onMouseLeave={() => onLook(false)}
      onKeyDown={onKey}
      onClick={onOpen}
    >
      <circle className={css.halo} r={radius + 7} />
      {unsettled > 0 && <circle className={css.ring} r={radius + 4} />}
      <circle className={css.dot} r={radius} />
      {named && (
        <text className={css.name} y={radius + 15}>
          {name}
        </text>
      )}
    </g>
  );
}

/** A group on the picture: a station that can be reached by keys, and that leads to its map. */
import { memo } from 'react';
import { useWords } from '#ui/words.tsx';
import type { NetworkGroup } from './calls.ts';
import type { Place } from './layout.ts';
import css from './network.module.css';

interface NodeProps {
  group: NetworkGroup;
  at: Place & { readonly radius: number };
  /** With how many others something lies between. */
  lines: number;
  /** Where its name stands, from its middle; nothing where there is no room for it. */
  nameX: number | undefined;
  nameY: number | undefined;
  /** It is looked at, or stands next to what is. */
  near: boolean;
  /** The one at which the Tab key stops; from there on arrows lead. */
  stop: boolean;
}

/** What is done with it is heard by the picture as a whole, so that looking at one draws no other anew. */
export const NetworkNode = memo(function NetworkNode({ group, at, lines, nameX, nameY, near, stop }: NodeProps) {
  const t = useWords();
  const { id, name, assumptions, unsettled } = group;
  const { x, y, radius } = at;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML's link does not live in a drawing, and SVG's is not the router's
    <g
      role="link"
      className={css.node}
      data-id={id}
      data-near={near || undefined}
      tabIndex={stop ? 0 : -1}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      aria-label={t('netmap.node', {
        name,
        assumptions: t('netmap.assumptions', { count: assumptions }),
        unsettled,
        lines: t('netmap.lines', { count: lines }),
      })}
    >
      <circle className={css.halo} r={radius + 7} />
      {unsettled > 0 && <circle className={css.ring} r={radius + 4} />}
      <circle className={css.dot} r={radius} />
      {nameY !== undefined && (
        <text className={css.name} x={nameX} y={nameY}>
          {name}
        </text>
      )}
    </g>
  );
});

/** Two stations whose threads run towards each other. How they meet says where the conflict stands. */
import { StatusStation } from '#deciding/decisions/web/status.tsx';
import { useWidth } from '#ui/width.ts';
import type { ConflictRow, Side } from './calls.ts';
import css from './facing.module.css';

type Meeting = 'apart' | 'proposed' | 'held' | 'boundary' | 'joined' | 'turned';

const settled = { 'contexts-differ': 'boundary', 'principle-incomplete': 'joined', 'one-revises': 'turned' } as const;

function meetingOf({ state, ending }: Pick<ConflictRow, 'state' | 'ending'>): Meeting {
  if (state === 'open') return 'apart';
  if (state === 'proposed') return 'proposed';
  return ending === null || ending === 'held' ? 'held' : settled[ending];
}

interface FacingProps {
  row: Pick<ConflictRow, 'state' | 'ending'>;
  sides: Side[];
  size?: number;
}

/** For the eye alone: the words stand beside it. */
export function Facing({ row, sides: [one, other], size = 16 }: FacingProps) {
  const [box, width] = useWidth<SVGSVGElement>(600);
  return (
    <div className={css.facing} aria-hidden="true">
      {one && <StatusStation status={one.decision.status} size={size} />}
      <svg ref={box} aria-hidden="true" height="32" fill="none" strokeWidth="2.5" stroke="var(--thread)">
        <Threads meeting={meetingOf(row)} width={width} />
      </svg>
      {other && <StatusStation status={other.decision.status} size={size} />}
    </div>
  );
}

const y = 16;
const loose = '7 6';

function Threads({ meeting, width }: { meeting: Meeting; width: number }) {
  const middle = width / 2;
  const near = (gap: number) => (
    <>
      <path d={`M0 ${y}H${middle - gap}`} />
      <path d={`M${width} ${y}H${middle + gap}`} />
    </>
  );
  if (meeting === 'apart') return <Apart middle={middle} width={width} />;
  if (meeting === 'turned') return <path d={`M0 ${y}H${width}`} />;
  if (meeting === 'held')
    return (
      <>
        {near(24)}
        <path d={`M${middle - 24} ${y}H${middle + 24}`} strokeDasharray="2 4" strokeWidth="1.5" />
        <path d={`M${middle - 24} ${y - 6}v12M${middle + 24} ${y - 6}v12`} />
      </>
    );
  if (meeting === 'boundary')
    return (
      <>
        {near(8)}
        <path d={`M${middle} 2v28`} stroke="var(--ink-3)" strokeWidth="1.5" />
      </>
    );
  return (
    <>
      {meeting === 'joined' ? near(0) : <Waiting middle={middle} width={width} />}
      <circle
        cx={middle}
        cy={y}
        r="6"
        fill={meeting === 'joined' ? 'var(--thread)' : 'var(--paper)'}
        strokeDasharray={meeting === 'joined' ? undefined : '3.2 2.56'}
      />
    </>
  );
}

/** They run towards each other, and miss. */
const Apart = ({ middle, width }: { middle: number; width: number }) => (
  <>
    <path d={`M0 ${y}H${middle - 44}`} />
    <path d={`M${middle - 44} ${y}c20 0 18 -11 44 -11h6`} strokeDasharray={loose} />
    <path d={`M${width} ${y}H${middle + 44}`} />
    <path d={`M${middle + 44} ${y}c-20 0 -18 11 -44 11h-6`} strokeDasharray={loose} />
  </>
);

const Waiting = ({ middle, width }: { middle: number; width: number }) => (
  <>
    <path d={`M0 ${y}H${middle - 40}`} />
    <path d={`M${middle - 40} ${y}H${middle - 8}M${middle + 40} ${y}H${middle + 8}`} strokeDasharray={loose} />
    <path d={`M${width} ${y}H${middle + 40}`} />
  </>
);

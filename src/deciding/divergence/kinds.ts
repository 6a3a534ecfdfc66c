/** What holds of a session of structured divergence; pages load it, so no schema stands here. */
import type { Divergence } from './session.ts';

export const phases = [
  'options',
  'gather',
  'first',
  'argue',
  'premortem',
  'second',
  'converge',
  'converged',
  'ended',
] as const;
export type Phase = (typeof phases)[number];

/** In these a box of time runs. */
export const boxed = ['options', 'gather', 'first', 'argue', 'premortem', 'second'] as const satisfies readonly Phase[];
export type Boxed = (typeof boxed)[number];

const after: Record<Boxed, Phase> = {
  options: 'gather',
  gather: 'first',
  first: 'argue',
  argue: 'premortem',
  premortem: 'second',
  second: 'converge',
};

export const isBoxed = (phase: Phase): phase is Boxed => (boxed as readonly Phase[]).includes(phase);
export const isOver = (phase: Phase): boolean => phase === 'converged' || phase === 'ended';
export const phaseAfter = (phase: Boxed): Phase => after[phase];

/** The answer of a vote that means none of the options. */
export const noneOfThem = 'none';

/** Before its time is over a part ends for no fewer, unless its groups have no more: two could open between them what others wait with. */
export const fewestToEndEarly = 3;

/** Among fewer, how many are done would tell of somebody. */
export const fewestCounted = 5;

/** With fewer texts, everybody would know whose one is. */
export const writersNeeded = 2;

/** With fewer votes, counting them would point at someone. */
export const votersNeeded = 3;

/** In minutes: what somebody may mean by a box. */
export const boxes = [3, 5, 10, 20, 60, 1440, 2880, 10080] as const;
export const longestBox = 20_160;

export const sides = ['for', 'against', 'objection'] as const;

/** What is under an option: what was written alone, what was put together with it, and what was said of it since. */
export interface OptionNow {
  id: string;
  title: string;
  description: string;
  for: { id: string; text: string }[];
  against: { id: string; text: string; objection: boolean; answers: string[] }[];
  /** The texts that were put together in it, by their ids. */
  of: string[];
}

type Told = Pick<Divergence, 'written' | 'options' | 'arguments'>;

/** The options as they stand, each with all that is said for and against it. */
export function optionsNow({ written, options, arguments: said }: Told): OptionNow[] {
  return options.map(({ id, title, of }) => {
    const texts = of.flatMap((it) => written.find((one) => one.id === it) ?? []);
    const alone = (side: 'for' | 'against') =>
      texts.flatMap((one) => one[side].map((text, place) => ({ id: `${one.id}.${side}.${place}`, text })));
    const since = said.filter((it) => it.option === id && it.answers === null);
    const answersTo = (reason: string) => said.filter((it) => it.answers === reason).map(({ text }) => text);
    const against = [
      ...alone('against').map((it) => ({ ...it, objection: false })),
      ...since.flatMap(({ id: reason, side, text }) =>
        side === 'for' ? [] : [{ id: reason, text, objection: side === 'objection' }],
      ),
    ];
    return {
      id,
      title,
      description: [...new Set(texts.map((one) => one.description).filter(Boolean))].join('\n\n'),
      for: [...alone('for'), ...since.flatMap((it) => (it.side === 'for' ? [{ id: it.id, text: it.text }] : []))],
      against: against.map((it) => ({ ...it, answers: answersTo(it.id) })),
      of,
    };
  });
}

/** The option that most chose; undefined where two share the first place, or nobody may be told the counts. */
export function leadingOf(counts: Record<string, number> | null | undefined): string | undefined {
  const [first, second] = Object.entries(counts ?? {}).sort((one, other) => other[1] - one[1]);
  return first && first[1] > (second?.[1] ?? 0) && first[0] !== noneOfThem ? first[0] : undefined;
}

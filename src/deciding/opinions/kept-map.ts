/** What is kept of a round once its votes are counted: sums and places, and nothing by which a voter could be known. */
import type { Representative } from '#measures/opinions/common-ground.ts';
import type { Tally } from '#measures/opinions/statement-tallies.ts';

/** A spot of the picture: where it lies, how many stand there, and of which group; −1 for none. */
export type Spot = readonly [x: number, y: number, people: number, group: number];

export interface KeptMap {
  /** Everybody who voted, and what they voted. */
  readonly people: number;
  readonly votes: number;
  /** The numbers of the statements that it is about; all other lists are in their order. */
  readonly numbers: readonly number[];
  readonly tallies: readonly Tally[];
  readonly reading: Reading;
  /** Where groups are: what each said to each statement. */
  readonly byGroup: readonly (readonly Tally[])[] | null;
  readonly representative: readonly Representative[];
  readonly spots: readonly Spot[];
  /** How far from the middle the edge of the picture lies, in the units of the space. */
  readonly reach: number;
  readonly space: {
    readonly means: readonly number[];
    readonly first: readonly number[];
    readonly second: readonly number[];
  } | null;
  readonly centres: readonly (readonly [number, number])[];
  readonly bridge: Bridge;
}

export type Reading =
  | { readonly state: 'no data'; readonly have: Need; readonly need: Need }
  | {
      readonly state: 'no distinct groups';
      readonly because: 'chance' | 'unstable';
      readonly p: number;
      readonly ari: number | null;
    }
  | {
      readonly state: 'groups';
      readonly p: number;
      readonly ari: number;
      readonly silhouette: number;
      readonly sizes: readonly number[];
    };

type Need = { readonly people: number; readonly statements: number };

/** Whether anything is shared by groups that two rounds have found. */
export type Bridge =
  | { readonly state: 'no data' }
  | {
      readonly state: 'measured';
      readonly unbridgeable: boolean;
      readonly highest: number;
      readonly stability: number;
    };

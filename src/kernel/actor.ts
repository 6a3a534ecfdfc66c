/** Who asks: a person of the network, or a visitor whom nobody knows yet. */
import type { Instant } from './clock.ts';
import type { Id } from './id.ts';

export type Role = 'member' | 'facilitator';

export interface Person {
  readonly kind: 'person';
  readonly id: Id<'person'>;
  readonly name: string;
  readonly steward: boolean;
  /** The groups that the person belongs to, the oldest membership first. */
  readonly memberships: ReadonlyMap<Id<'group'>, Role>;
  /** What the credential allows: a read token never writes. */
  readonly scope: 'read' | 'write';
  readonly via: 'web' | 'token' | 'terminal';
  /** Which session of a browser asks, where one does. */
  readonly session?: string;
  /** Which personal access token asks, where one does. */
  readonly token?: { readonly id: Id<'token'>; readonly expiresAt: Instant | null };
}

export interface Visitor {
  readonly kind: 'visitor';
}

export type Actor = Person | Visitor;

export const visitor: Visitor = { kind: 'visitor' };

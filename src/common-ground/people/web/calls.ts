/** What the pages of people and tokens ask of the server. */
import type { appointSteward } from '#common-ground/people/appoint-steward.ts';
import type { createToken } from '#common-ground/people/create-token.ts';
import type { erasePerson } from '#common-ground/people/erase-person.ts';
import type { listPeople } from '#common-ground/people/list-people.ts';
import type { listTokens } from '#common-ground/people/list-tokens.ts';
import type { renamePerson } from '#common-ground/people/rename-person.ts';
import type { revokeToken } from '#common-ground/people/revoke-token.ts';
import type { setPassword } from '#common-ground/people/set-password.ts';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface PeopleCalls {
  people: CallsOf<{
    list: typeof listPeople;
    rename: typeof renamePerson;
    erase: typeof erasePerson;
    appointSteward: typeof appointSteward;
    setPassword: typeof setPassword;
  }>;
  tokens: CallsOf<{ list: typeof listTokens; create: typeof createToken; revoke: typeof revokeToken }>;
}

export type PersonRow = Told<PeopleCalls['people']['list']>['people'][number];
export type TokenRow = Told<PeopleCalls['tokens']['list']>['tokens'][number];

export const usePeopleCalls = (): PeopleCalls => useCalls<PeopleCalls>();

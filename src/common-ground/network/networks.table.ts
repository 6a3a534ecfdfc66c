import type { Id } from '#kernel/id.ts';
import type { NetworkRecord } from './network.ts';

export interface NetworksTable {
  id: Id<'network'>;
  name: string;
  about: string;
  audience: NetworkRecord['audience'];
  created_at: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    networks: NetworksTable;
  }
}

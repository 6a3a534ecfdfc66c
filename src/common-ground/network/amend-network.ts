import { changesOf, sent } from '#kernel/changes.ts';
import { operation } from '#kernel/operation.ts';
import { stewards } from '#kernel/permission.ts';
import { networkContent, networkRecord } from './network.ts';
import { findNetwork, putNetwork } from './networks.store.ts';

export const amendNetwork = operation({
  summary: 'Change the name of the network, what it is for, or whose words the interface uses',
  effect: 'write',
  http: { method: 'PATCH', path: '/network' },
  may: stewards,
  input: changesOf(networkContent),
  output: networkRecord,
  async run(context, changes) {
    const network = { ...(await findNetwork(context.db, context.network)), ...sent(changes) };
    await putNetwork(context.db, network);
    await context.note({ log: network.id, event: 'network.amended', record: network });
    return network;
  },
});

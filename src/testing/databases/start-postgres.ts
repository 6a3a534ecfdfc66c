import { setTimeout } from 'node:timers/promises';
import { testServer } from './postgres.ts';

/** Starts a test server, prints its address and stays until it is stopped: a server to try things on by hand, too. */
console.log((await testServer()).url('postgres'));
await setTimeout(2 ** 31 - 1);

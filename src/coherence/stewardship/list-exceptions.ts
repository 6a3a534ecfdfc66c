/** The register of exceptions. Where three independent groups break one principle, the question is to the principle. */
import { z } from 'zod';
import { named, naming } from '#coherence/escalations/named.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { backingRecord, groupsToMark } from './backing.ts';
import { backings, breakingDecisions } from './backings.store.ts';

const exception = z.object({
  decision: idSchema('decision'),
  group: idSchema('group'),
  principle: idSchema('principle'),
  ground: z.string().describe('Why the group breaks it, in its own words'),
  backing: backingRecord.nullable().describe('What the centre says of it in public, if it has said anything'),
});

const broken = z.object({
  title: z.string(),
  groups: z.int().describe('How many groups break it, each on its own'),
  marked: z.boolean().describe(`${groupsToMark} or more do: the principle may be incomplete`),
});

export const listExceptions = operation({
  summary: 'List the exceptions that groups make: which principle, on what ground, and whether the centre backs it',
  effect: 'read',
  http: { method: 'GET', path: '/exceptions' },
  columns: ['decision', 'principle', 'ground', 'backing'],
  may: people,
  input: z.object({}),
  output: z.object({
    exceptions: z.array(exception),
    principles: z.record(z.string(), broken).describe('The principles that are broken, by id'),
    ...named,
  }),
  async run(context) {
    const { db, network } = context;
    const said = await backings.list(db, network);
    const exceptions = (await breakingDecisions(db, network)).flatMap(({ id: decision, group, principles }) =>
      principles
        .filter(({ stance }) => stance === 'breaks')
        .map(({ principle, why: ground }) => {
          const backing = said.find((it) => it.decision === decision && it.principle === principle) ?? null;
          return { decision, group, principle, ground, backing };
        }),
    );
    const texts = await principles.findMany(
      db,
      network,
      exceptions.map((it) => it.principle),
    );
    const groupsOf = (id: string) => new Set(exceptions.filter((it) => it.principle === id).map((it) => it.group)).size;
    const names = await naming(context, {
      groups: exceptions.map((it) => it.group),
      decisions: exceptions.map((it) => it.decision),
      people: said.map((it) => it.createdBy),
    });
    const summed = texts.map(({ id, title }) => {
      const groups = groupsOf(id);
      return [id, { title, groups, marked: groups >= groupsToMark }] as const;
    });
    return { exceptions, principles: Object.fromEntries(summed), ...names };
  },
});

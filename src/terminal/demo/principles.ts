/** How the principles of the demo came into force, and what changed them. */
import { z } from 'zod';
import { principleContent } from '#common-ground/principles/principle.ts';
import { type ProposalScript, proposalEvents, proposalScript } from './proposals.ts';
import { type DemoEvent, key, type Stage } from './script.ts';

const version = proposalScript.extend({ content: principleContent });

export const principlesFile = z.array(
  z.strictObject({ key, value: key, versions: z.array(version).min(1).describe('The first one first') }),
);
type Scripts = z.output<typeof principlesFile>;

/** A principle is in force with the last signature under its first version. */
const lastVoice = ({ voices, proposed }: ProposalScript) => voices.at(-1)?.on ?? proposed.on;

export const principlesSince = (scripts: Scripts): [string, string][] =>
  scripts.map(({ key: name, versions }) => [name, lastVoice(versions[0]!)]);

export const principleEvents = (scripts: Scripts): DemoEvent[] =>
  scripts.flatMap(({ key: name, value, versions }) =>
    versions.flatMap(({ content, ...script }, place) => {
      const from = `demo/loop/principles.yaml, ${name}`;
      const begin = (stage: Stage) => ({ kind: 'new-principle', value: stage.id(value), content });
      const revise = (stage: Stage) => ({ kind: 'revise-principle', principle: stage.id(name), content });
      const keep = (stage: Stage, principle: string) => stage.keep(name, principle);
      return place === 0 ? proposalEvents(script, from, begin, keep) : proposalEvents(script, from, revise);
    }),
  );

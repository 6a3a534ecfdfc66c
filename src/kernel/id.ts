import { typeid } from 'typeid-js';
import { z } from 'zod';

/** Every id carries its kind, sorts by time, and is made by the application (TypeID). */
export const idPrefixes = {
  network: 'net',
  person: 'prs',
  group: 'grp',
  decision: 'dec',
  decisionForm: 'dfm',
  draft: 'drf',
  step: 'stp',
  invitation: 'inv',
  token: 'tok',
  judgement: 'jdg',
  value: 'val',
  valuesSession: 'ses',
  principle: 'prn',
  question: 'qst',
  zoneMap: 'zmp',
  zoneDisagreement: 'dis',
  experiment: 'exp',
  conflict: 'cfl',
  cost: 'cst',
  escalation: 'esc',
  stall: 'stl',
  consent: 'csn',
  process: 'prc',
  intervention: 'itv',
  crisis: 'crs',
  backing: 'bck',
  circle: 'cir',
  proposal: 'prp',
  meeting: 'mtg',
  assumption: 'asm',
  dispute: 'dsp',
  mapItem: 'mpi',
  acknowledgement: 'ack',
  flagAnswer: 'fla',
  signal: 'sig',
  remark: 'rmk',
  divergence: 'dvg',
  reopening: 'rop',
  conversation: 'cnv',
  statement: 'stm',
  incident: 'inc',
  telling: 'tel',
  retrospective: 'rtr',
  probe: 'prb',
  probeRound: 'prd',
  probeWay: 'pbw',
  contextChange: 'ctc',
  driftAlarm: 'alm',
} as const;

export type IdKind = keyof typeof idPrefixes;
export type Id<K extends IdKind> = `${(typeof idPrefixes)[K]}_${string}`;

export const newId = <K extends IdKind>(kind: K): Id<K> => typeid(idPrefixes[kind]).toString() as Id<K>;

const bodies = '[0-7][0-9a-hjkmnp-tv-z]{25}';

export const isId = <K extends IdKind>(kind: K, text: unknown): text is Id<K> =>
  typeof text === 'string' && new RegExp(`^${idPrefixes[kind]}_${bodies}$`).test(text);

const inWords = (kind: string) => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A zod schema for the ids of one kind, with a sentence for whoever sends another. */
export const idSchema = <K extends IdKind>(kind: K) =>
  z.templateLiteral([`${idPrefixes[kind]}_`, z.string().regex(new RegExp(`^${bodies}$`))], {
    error: `This must be the id of a ${inWords(kind)}, such as ${idPrefixes[kind]}_01k9z3e6q8f5v9w2x7y4r1t0ab.`,
  }) as unknown as z.ZodType<Id<K>, Id<K>>;

/** The wall is the policy: imports run down only, so nothing that decides can be vetoed by what watches over coherence. */
import { expect, test } from 'vitest';
import {
  crossedSides,
  impurities,
  loops,
  namedCapabilities,
  type Plan,
  schemasInBrowser,
  untidiness,
  upwardImports,
} from './testing/rules-of-the-house.ts';
import { readHouse, readSource } from './testing/source-files.ts';

const plan: Plan = {
  storeys: [
    [{ wing: 'db' }],
    [{ wing: 'kernel' }, { wing: 'measures' }, { wing: 'text' }],
    [{ wing: 'ui' }, { wing: 'doors' }, { wing: 'outside' }],
    [
      {
        wing: 'common-ground',
        rooms: ['people', 'groups', 'network', 'values', 'principles', 'questions', 'zones', 'remarks', 'context-maps'],
      },
    ],
    [
      {
        wing: 'deciding',
        rooms: ['decisions', 'experiments', 'drafts', 'divergence', 'opinions', 'interchange', 'attention'],
      },
    ],
    [
      {
        wing: 'coherence',
        rooms: [
          'precedents',
          'alignment',
          'conflicts',
          'governance',
          'escalations',
          'stewardship',
          'assumptions',
          'signals',
        ],
      },
    ],
    [{ wing: 'learning', rooms: ['incidents', 'efforts', 'drift', 'retrospectives', 'trail', 'loop', 'reasoning'] }],
    [{ wing: 'house' }],
    [{ wing: 'house.ts' }],
    [{ wing: 'shell' }, { wing: 'terminal' }],
    [{ wing: 'main.ts' }],
  ],
  free: ['kernel/problem.ts'],
  pure: [
    'kernel/clock.ts',
    'kernel/id.ts',
    'kernel/kept.ts',
    'kernel/problem.ts',
    'kernel/words.ts',
    'common-ground/people/person.ts',
    'common-ground/groups/group.ts',
    'common-ground/network/network.ts',
    'common-ground/values/rules.ts',
    'common-ground/values/value.ts',
    'common-ground/groups/slug.ts',
    'common-ground/principles/principle.ts',
    'common-ground/principles/wording.ts',
    'common-ground/questions/question.ts',
    'common-ground/zones/zone.ts',
    'common-ground/context-maps/kinds.ts',
    'common-ground/context-maps/rules.ts',
    'deciding/decisions/decision.ts',
    'deciding/decisions/form-fields.ts',
    'deciding/drafts/draft.ts',
    'deciding/experiments/experiment.ts',
    'deciding/divergence/kinds.ts',
    'deciding/opinions/kinds.ts',
    'coherence/conflicts/conflict.ts',
    'coherence/conflicts/kinds.ts',
    'coherence/conflicts/cost.ts',
    'coherence/governance/kinds.ts',
    'coherence/escalations/kinds.ts',
    'coherence/stewardship/kinds.ts',
    'learning/drift/kinds.ts',
    'learning/retrospectives/kinds.ts',
    'learning/retrospectives/question-bank.ts',
    'learning/incidents/kinds.ts',
    'learning/efforts/kinds.ts',
    'text/blame.ts',
    'text/blame-patterns.ts',
    'text/blame-words.ts',
    'coherence/signals/kinds.ts',
    'coherence/assumptions/kinds.ts',
  ],
  generic: ['kernel', 'doors'],
};

const house = readHouse();

test('imports run down only', () => {
  expect(upwardImports(plan, house)).toEqual([]);
});

test('the browser loads types and pure files only, and the server nothing of the browser', () => {
  expect(crossedSides(plan, house)).toEqual([]);
});

test('no page loads the schemas that the server checks with', () => {
  expect(schemasInBrowser(house)).toEqual([]);
});

test('what is pure stays pure', () => {
  expect(impurities(plan, house)).toEqual([]);
  const there = house.map((file) => file.path);
  expect(there).toEqual(expect.arrayContaining([...plan.pure]));
});

test('what everyone may import imports nothing of ours', () => {
  const free = house.filter((file) => plan.free.includes(file.path));
  expect(free.flatMap((file) => file.imports.filter(({ ours }) => ours))).toEqual([]);
});

test('no imports run in a loop', () => {
  expect(loops(house)).toEqual([]);
});

test('doors and kernel know no capability by name', () => {
  expect(namedCapabilities(plan, house)).toEqual([]);
});

test('every file is short, says what it exports and is checked by its types', () => {
  expect(untidiness(house)).toEqual([]);
});

/** From here on the rules themselves are tried, on a house that does not exist. */
const room = (path: string, ...lines: string[]) => readSource(path, `${lines.join('\n')}\n`);

test('a local decision that calls a check is sent to house.ts', () => {
  const veto = room('deciding/decisions/log-decision.ts', "import { veto } from '#coherence/precedents/veto.ts';");
  expect(upwardImports(plan, [veto])).toEqual([
    'deciding/decisions/log-decision.ts imports coherence/precedents/veto.ts, which stands above it. Let it react in house.ts.',
  ]);
});

test.each([
  ["import type { Veto } from '#coherence/precedents/veto.ts';"],
  ["import { type Veto } from '../../coherence/precedents/veto.ts';"],
  ["export * from '#coherence/precedents/veto.ts';"],
  ["const { veto } = await import('#coherence/precedents/veto.ts');"],
  ["type Veto = import('#coherence/precedents/veto.ts').Veto;"],
  ["import '#learning/trail/verify.ts';"],
  ["import { saveDraft } from '#deciding/drafts/save-draft.ts';"],
  ["import { house } from '#house.ts';"],
])('no other way leads up either: %s', (line) => {
  expect(upwardImports(plan, [room('deciding/decisions/log-decision.ts', line)])).toHaveLength(1);
});

test.each([
  ["import { findGroup } from '#common-ground/groups/groups.store.ts';"],
  ["import { decision } from './decision.ts';"],
  ["import { Problem } from '#kernel/problem.ts';"],
  ["import { z } from 'zod';"],
])('the way down is free: %s', (line) => {
  expect(upwardImports(plan, [room('deciding/decisions/log-decision.ts', line)])).toEqual([]);
});

test('wings of one storey do not import one another, and the database imports nothing but problems', () => {
  expect(upwardImports(plan, [room('ui/form.tsx', "import '#doors/http.ts';")])).toEqual([
    'ui/form.tsx imports doors/http.ts, which stands beside it. Let shell/ put the two together.',
  ]);
  expect(upwardImports(plan, [room('db/open.ts', "import '#kernel/problem.ts';")])).toEqual([]);
  expect(upwardImports(plan, [room('db/open.ts', "import '#kernel/id.ts';")])).toHaveLength(1);
});

test('a file outside the plan is asked where it stands, and only tests use what is for tests', () => {
  expect(upwardImports(plan, [room('utils/misc.ts')])[0]).toContain('utils/misc.ts has no place in the plan');
  expect(upwardImports(plan, [room('learning/mood/mood.ts')])[0]).toContain('has no place in the plan');
  expect(
    upwardImports(plan, [room('db/open.ts', "import './testing.ts'; import '#testing/databases/database.ts';")]),
  ).toEqual(['db/open.ts imports testing/databases/database.ts, which is for tests only.']);
  expect(upwardImports(plan, [room('db/open.test.ts', "import '#testing/databases/database.ts';")])).toEqual([]);
});

test('the two sides meet in pure files only', () => {
  const store = "import { findAll } from '../decisions.store.ts';";
  expect(crossedSides(plan, [room('deciding/decisions/web/card.tsx', store)])).toHaveLength(1);
  expect(crossedSides(plan, [room('deciding/decisions/web/card.tsx', store.replace('import', 'import type'))])).toEqual(
    [],
  );
  expect(
    crossedSides(plan, [room('deciding/decisions/web/card.tsx', "import { statuses } from '../decision.ts';")]),
  ).toEqual([]);
  expect(crossedSides(plan, [room('terminal/serve.ts', "import '#shell/main.tsx';")])).toHaveLength(1);
  expect(impurities(plan, [room('deciding/decisions/decision.ts', "import './decisions.store.ts';")])).toHaveLength(1);
  expect(impurities(plan, [room('kernel/id.ts', "import { randomUUID } from 'node:crypto';")])).toHaveLength(1);
});

test('a page that loads schemas by value is told, however many files lie between', () => {
  const schema = room('deciding/decisions/decision.ts', "import { z } from 'zod';");
  const rules = room('deciding/decisions/rules.ts', "import { decision } from './decision.ts';");
  const page = room('deciding/decisions/web/card.tsx', "import { rule } from '../rules.ts';");
  expect(schemasInBrowser([schema, rules, page])).toHaveLength(1);
  const typed = room('deciding/decisions/web/card.tsx', "import type { Decision } from '../decision.ts';");
  expect(schemasInBrowser([schema, rules, typed])).toEqual([]);
});

test('a loop is told once', () => {
  const ring = [
    room('db/a.ts', "import './b.ts';"),
    room('db/b.ts', "import { c } from './c.ts';"),
    room('db/c.ts', "import './a.ts';"),
  ];
  expect(loops(ring)).toEqual(['db/a.ts → db/b.ts → db/c.ts → db/a.ts is a loop. Let one of them stand alone.']);
  expect(loops([ring[0]!, ring[1]!, room('db/c.ts', "import type { A } from './a.ts';")])).toEqual([]);
});

test('a door that speaks of a capability is heard', () => {
  for (const words of ['decisions.log', '/api/groups', 'people/list']) {
    expect(namedCapabilities(plan, [room('doors/http.ts', `const path = '${words}';`)])).toHaveLength(1);
  }
  expect(namedCapabilities(plan, [room('doors/http.ts', "const words = 'groups';")])).toEqual([]);
});

test('long files, barrels and escapes from the types are seen', () => {
  expect(untidiness([room('db/long.ts', ...Array(301).fill('//'))])).toHaveLength(1);
  expect(untidiness([room('db/fits.ts', ...Array(300).fill('//'))])).toEqual([]);
  expect(untidiness([room('db/index.ts', "export * from './a.ts';", "export { b } from './b.ts';")])).toHaveLength(1);
  expect(
    untidiness([room('db/migrations/index.ts', "import { a } from './a.ts';", 'export const all = [a];')]),
  ).toEqual([]);
  expect(untidiness([room('db/a.ts', 'const a: any = 1;')])).toEqual([expect.stringContaining('db/a.ts:1 says any')]);
  expect(untidiness([room('db/a.ts', '// @ts-', 'const many = "any";')])).toEqual([]);
  expect(untidiness([room('db/a.ts', `// @ts-${'ignore'}`, 'const one = 1;')])).toHaveLength(1);
});

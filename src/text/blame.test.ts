import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBlame } from '#text/blame.ts';
import type { BlameClass } from '#text/blame-patterns.ts';

const kindsIn = (text: string) => findBlame(text).map(({ kind }) => kind);

test.each<[BlameClass, string]>([
  ['counterfactual', 'Ana should have checked the van before she drove off.'],
  ['counterfactual', 'If the host had asked, we would have closed at four.'],
  ['counterfactual', 'For eleven days nobody noticed that the shelf was empty.'],
  ['counterfactual', 'This should have been caught at the handover.'],
  ['counterfactual', 'The flood would have been noticed at once if the host had looked into the cellar.'],
  ['counterfactual', 'It could easily have been avoided.'],
  ['omission', 'The keyholder forgot to lock the back door.'],
  ['omission', 'The host ignored the alarm for an hour.'],
  ['omission', 'A volunteer lent out the saw without checking the guard.'],
  ['omission', 'The host broke our safety rules.'],
  ['omission', 'They did not properly store the ladders.'],
  ['omission', 'Forgetting to lock the gate led to the loss.'],
  ['omission', 'The driver’s failure to call was the reason.'],
  ['human-error', 'A colleague put the label on the wrong box.'],
  ['human-error', 'The missing label was an oversight.'],
  ['astray', 'The wrong key was handed out by mistake.'],
  ['astray', 'It took them far too long.'],
  ['astray', 'It takes only one careless volunteer.'],
  ['omission', 'The volunteers failed to read the sign.'],
  ['omission', 'They did not tell the office.'],
  ['omission', 'The second lock was overlooked.'],
  ['human-error', 'The cause was human error.'],
  ['human-error', 'It was a mistake by one of our drivers.'],
  ['human-error', 'It comes down to carelessness.'],
  ['astray', 'A member of the team mistakenly lent out the broken saw.'],
  ['astray', 'The list was accidentally deleted.'],
  ['astray', 'The coordinator misread the label.'],
  ['exhortation', 'Everybody must be more careful with ladders.'],
  ['exhortation', 'Pay more attention to the battery light.'],
  ['exhortation', 'Always check the guard.'],
  ['exhortation', 'Look at every cable, no matter how new it is.'],
  ['exhortation', 'However small the leak, we should call at once.'],
  ['exhortation', 'Staff were reminded of the rule.'],
  ['sanction', 'The driver was suspended.'],
])('%s: %s', (kind, text) => {
  expect(kindsIn(text)).toContain(kind);
});

test.each([
  'The pump failed to start, and the alarm should have rung.',
  'The replay script is lazy-loaded and missed two releases.',
  'The dialog shows a user error when the code is wrong.',
  'The keyholder opened at nine, saw water on the floor and called Rui.',
  'We did not know yet where the water came from, so we turned off the main.',
  'We should have a second key in the building.',
  'There was no sign on the shelf, and the list had no column for it.',
  'Human error is never a root cause; it is a symptom.',
  'The form forgot its settings after the update.',
  'We thank everybody who stayed until midnight.',
  'We failed to reach the coordinator by telephone.',
  'The volunteers missed the deadline by a day.',
  'A common problem is forgetting to close the tap.',
  'They did not think that the lock was broken.',
  'We got a crate that we did not ask for.',
  'Did I miss anything?',
  'The board has an oversight committee.',
  'The pump started without checking the pressure.',
  'The culprit was a valve.',
  '',
])('not blame: %s', (text) => {
  expect(findBlame(text)).toEqual([]);
});

test('it says where the words stand, in order, once for each sentence and class', () => {
  const text =
    'The gate opened.\nThe host forgot to close it. The host forgot, and the guest forgot! Nobody noticed it.';
  const found = findBlame(text);
  expect(found.map(({ kind }) => kind)).toEqual(['omission', 'omission', 'counterfactual']);
  for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
});

test('whatever is written, what is found stands in the text', () => {
  const words = fc.constantFrom(
    'we',
    'should',
    'have',
    'forgot',
    'never',
    'checked',
    'nobody',
    '.',
    ',',
    '\n',
    '<b>',
    '𝒳',
    'é',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map((it) => it.join(' ')),
      ),
      (text) => {
        for (const { start, end, text: said } of findBlame(text)) expect(text.slice(start, end)).toBe(said);
      },
    ),
    { numRuns: 30 },
  );
}, 30_000);

test('a very long text is read in part, and no text takes forever', () => {
  expect(findBlame('we could have '.repeat(100_000))).toEqual([]);
  expect(findBlame(`${'a, b, '.repeat(5_000)} forgot`)).toEqual([]);
  expect(findBlame('if we '.repeat(8_000))).toEqual([]);
}, 30_000);

test('only pages use it: nothing on the server can hear, keep or send what it finds', () => {
  const source = path.join(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const users = files.filter((file) =>
    readFileSync(path.join(source, file), 'utf8').match(/text\/blame(?:-\w+)?\.ts'/),
  );
  const elsewhere = users.filter(
    (file) => !file.includes('.test.') && !/^text.blame/.test(file) && !file.split(path.sep).includes('web'),
  );
  expect(users).toContain(path.join('learning', 'incidents', 'web', 'blame-hint.tsx'));
  expect(elsewhere).toEqual([]);
});

import { expect, test } from 'vitest';
import { changedFields, contentOf, emptyContent, emptyOption, isBlank, isUntitled, tidy } from './form-content.ts';

test('An empty form is blank, and one typed letter ends that', () => {
  expect(isBlank(contentOf({}))).toBe(true);
  expect(isBlank(contentOf({ why: 'x' }))).toBe(false);
});

test('What a draft carries beyond the form is left out', () => {
  expect(contentOf({ title: 'We meet on Tuesdays', revision: 7, id: 'dec_x' })).toEqual({
    ...emptyContent,
    title: 'We meet on Tuesdays',
  });
});

test('An amendment sends the fields that differ and no other', () => {
  const before = contentOf({ title: 'We meet on Tuesdays', tags: ['meetings'] });
  expect(changedFields(before, { ...before, tags: ['meetings', 'hours'] })).toEqual(['tags']);
  expect(changedFields(before, structuredClone(before))).toEqual([]);
});

test('A record whose keys came back in another order has not changed', () => {
  const before = contentOf({ links: [{ title: 'Minutes', url: 'https://example.org' }] });
  const after = contentOf({ links: [{ url: 'https://example.org', title: 'Minutes' }] });
  expect(changedFields(before, after)).toEqual([]);
});

test('Lines and options that nobody filled in are not sent', () => {
  const content = contentOf({
    options: [
      { title: 'A fee', description: '', for: ['Pays the rent', ' ', ''], against: [], neutral: [] },
      { title: ' ', description: '', for: [], against: [], neutral: [] },
    ],
    dissent: [{ by: null, text: '' }],
    links: [{ title: '', url: ' ' }],
  });
  const { options, dissent, links } = tidy(content);
  expect(options).toEqual([{ title: 'A fee', description: '', for: ['Pays the rent'], against: [], neutral: [] }]);
  expect(dissent).toEqual([]);
  expect(links).toEqual([]);
});

test('Whatever has been said is sent, even where its title, its reason or its address is still missing', () => {
  const reasoned = { ...emptyOption, against: ['Nobody could pay it'] };
  const dissent = { by: 'Rui', text: '' };
  const link = { title: 'Minutes', url: '' };
  const content = tidy(contentOf({ options: [reasoned, emptyOption], dissent: [dissent], links: [link] }));
  expect(content).toMatchObject({ options: [reasoned], dissent: [dissent], links: [link] });
  expect(content.options.map(isUntitled)).toEqual([true]);
});

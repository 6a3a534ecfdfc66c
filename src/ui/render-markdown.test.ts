import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderLine, renderMarkdown } from './render-markdown.ts';

const known = { href: '/decisions/lisbon-3', title: 'We phone instead (Lisbon)' };
const resolve = (written: string) => (written === 'lisbon-3' ? known : null);

test('HTML and scripts in a text are shown and not run', () => {
  const html = renderMarkdown('<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <b onclick="x()">b</b>');
  expect(html).not.toMatch(/<(script|img|b)\b/);
  expect(html).toContain('&lt;script&gt;');
});

test('Whatever somebody writes, only harmless elements and addresses come out', () => {
  const piece = fc.constantFrom(
    '<a href=javascript:x>',
    '[x](javascript:alert(1))',
    '![i](data:text/html,x)',
    '<svg/onload=x>',
    '`',
    '\n',
    '&#106;avascript:',
    '[a](vbscript:x "',
    '](',
    'https://',
    '#lisbon-3',
    '"onmouseover=',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 25 }), (pieces) => {
      const html = renderMarkdown(pieces.join(''), resolve);
      for (const [, attributes] of html.matchAll(/<[a-z0-9]+((?:\s[^<>]*)?)>/g)) {
        expect(attributes).not.toMatch(/\son\w+=/i);
        expect(attributes).not.toMatch(/href="\s*(javascript|vbscript|data|file):/i);
      }
      expect(html).not.toMatch(/<(script|iframe|img|svg|style|object|form|input)\b/i);
    }),
    { numRuns: 500 },
  );
});

test('An image is a link, so that reading here tells no other server', () => {
  const html = renderMarkdown('![Floor plan](https://example.org/plan.png)');
  expect(html).toContain('<a href="https://example.org/plan.png" rel="noopener noreferrer nofollow">Floor plan</a>');
});

test('A reference that leads somewhere is a link with the title on it', () => {
  const html = renderMarkdown('As in #lisbon-3, we phone.', resolve);
  expect(html).toContain(
    '<a class="reference" href="/decisions/lisbon-3" title="We phone instead (Lisbon)">#lisbon-3</a>',
  );
});

test('A reference that leads nowhere is shown as such', () => {
  expect(renderMarkdown('See (#lisbon-99).', resolve)).toContain('<span class="reference dead">#lisbon-99</span>');
});

test('A heading, a colour, an address and code with a # are no references', () => {
  const html = renderMarkdown('# Title\n\n#fff https://example.org/#lisbon-3 `#lisbon-3` a#lisbon-3', resolve);
  expect(html).not.toContain('class="reference"');
});

test('A line keeps its emphasis and its references, makes no blocks, and runs no script either', () => {
  const html = renderLine('*Cheaper* than #lisbon-3\n\n# <script>x</script>', resolve);
  expect(html).toMatch(/^<em>Cheaper<\/em> than <a class="reference" href="\/decisions\/lisbon-3"/);
  expect(html).not.toMatch(/<(p|h1|script)\b/);
});

test('Each block says that it runs in the direction of its own letters', () => {
  const html = renderMarkdown('We agreed.\n\nهذا قرارنا\n\n- أولا\n- ثانيا\n\n> كما قيل\n\n| a |\n|---|\n| b |');
  expect(html.match(/<(p|ul|blockquote|table)\b[^>]*\bdir="auto"/g)).toHaveLength(5);
  expect(html).not.toMatch(/<li[^>]+dir=/);
});

test('A reference that leads nowhere says so in words, not with a line through it alone', () => {
  expect(renderMarkdown('See #lisbon-99.', resolve, 'not in any log')).toContain(
    '<span class="reference dead" title="not in any log">#lisbon-99<span class="unseen"> (not in any log)</span></span>',
  );
});

test('Headings begin below those of the page and leave no step out', () => {
  const html = renderMarkdown('# Costs\n\n#### Rent\n\n# Gains\n\n###### Time');
  expect([...html.matchAll(/<(h\d)[^>]*>(\w+)<\/h\d>/g)].map(([, tag, text]) => [tag, text])).toEqual([
    ['h3', 'Costs'],
    ['h4', 'Rent'],
    ['h3', 'Gains'],
    ['h5', 'Time'],
  ]);
});

test('Code that is wider than the page can be reached with the keyboard', () => {
  expect(renderMarkdown('```\nlong\n```\n\n    longer').match(/<pre tabindex="0"/g)).toHaveLength(2);
});

/** Markdown to safe HTML: no raw HTML passes, links lead only to http, https and mail addresses. */
import MarkdownIt from 'markdown-it';

export type Resolve = (written: string) => { href: string; title: string } | null | undefined;

interface Env {
  resolve?: Resolve | undefined;
  /** What is said of a reference that leads nowhere. */
  dead?: string | undefined;
}

const parser = new MarkdownIt({ html: false, linkify: true, typographer: false });
parser.validateLink = (url) => /^(https?:|mailto:|[/#.]|[^:]*$)/i.test(url.trim());
// Images would tell another server who reads here: their text and address are shown as a link.
parser.renderer.rules.image = (tokens, index, _options, _env, self) => {
  const token = tokens[index]!;
  const text = parser.utils.escapeHtml(self.renderInlineAsText(token.children ?? [], parser.options, {}) || 'image');
  return `<a href="${parser.utils.escapeHtml(String(token.attrGet('src') ?? ''))}" rel="noopener noreferrer nofollow">${text}</a>`;
};
parser.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]!.attrSet('rel', 'noopener noreferrer nofollow');
  return self.renderToken(tokens, index, options);
};
parser.renderer.rules.table_open = (tokens, index, options, _env, self) => {
  tokens[index]!.attrSet('tabindex', '0');
  return self.renderToken(tokens, index, options);
};

/** What may be wider than the page scrolls, and must be reached with the keyboard for that. */
const scrolling = (html: string) => html.replace(/^<pre/, '<pre tabindex="0"');
for (const kind of ['fence', 'code_block'] as const) {
  const render = parser.renderer.rules[kind]!;
  parser.renderer.rules[kind] = (...given) => scrolling(render(...given));
}

const isHeading = ({ type }: Token) => type === 'heading_open' || type === 'heading_close';

/** A text stands under a heading of the page: its own begin below that, one step at a time. */
parser.core.ruler.push('headings', (state) => {
  const headings = state.tokens.filter(isHeading);
  const levels = [...new Set(headings.map(({ tag }) => tag))].sort();
  for (const token of headings) token.tag = `h${Math.min(6, 3 + levels.indexOf(token.tag))}`;
});

/** Each block runs in the direction of its own first letters; what is inside of it follows. */
parser.core.ruler.push('directions', (state) => {
  for (const token of state.tokens) if (token.level === 0 && token.nesting === 1) token.attrSet('dir', 'auto');
});

const reference = /(^|[\s([{“"'—–,;:])#([a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d+)\b/gi;

parser.core.ruler.after('linkify', 'references', (state) => {
  const env = state.env as Env;
  if (!env.resolve) return;
  for (const block of state.tokens) {
    if (block.type !== 'inline' || !block.children) continue;
    let inLink = 0;
    block.children = block.children.flatMap((token) => {
      if (token.type === 'link_open') inLink++;
      if (token.type === 'link_close') inLink--;
      if (token.type !== 'text' || inLink > 0) return [token];
      return linked(token.content, env, (type, tag, nesting) => new state.Token(type, tag, nesting));
    });
  }
});

type Token = ReturnType<typeof parser.parse>[number];
type Make = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

function linked(content: string, env: Env, make: Make): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const found of content.matchAll(reference)) {
    const start = found.index + found[1]!.length;
    tokens.push(...textToken(content.slice(from, start), make), ...referenceTokens(found[2]!, env, make));
    from = start + found[2]!.length + 1;
  }
  return [...tokens, ...textToken(content.slice(from), make)];
}

const textToken = (content: string, make: Make): Token[] =>
  content ? [Object.assign(make('text', '', 0), { content })] : [];

/** What the line through it says to whoever does not see the line. */
function unseen(text: string, make: Make): Token[] {
  const open = make('unseen_open', 'span', 1);
  open.attrSet('class', 'unseen');
  return [open, ...textToken(text, make), make('unseen_close', 'span', -1)];
}

function referenceTokens(written: string, { resolve, dead }: Env, make: Make): Token[] {
  const target = resolve?.(written);
  const tag = target ? 'a' : 'span';
  const open = make(target ? 'reference_open' : 'dead_open', tag, 1);
  open.attrSet('class', target ? 'reference' : 'reference dead');
  if (target) open.attrSet('href', target.href);
  const title = target?.title ?? dead;
  if (title) open.attrSet('title', title);
  const said = target || !dead ? [] : unseen(` (${dead})`, make);
  return [open, ...textToken(`#${written}`, make), ...said, make('reference_close', tag, -1)];
}

/** One paragraph without blocks: for a question, or a reason in a list. */
export const renderLine = (text: string, resolve?: Resolve, dead?: string): string =>
  parser.renderInline(text, { resolve, dead });

export const renderMarkdown = (text: string, resolve?: Resolve, dead?: string): string =>
  parser.render(text, { resolve, dead });

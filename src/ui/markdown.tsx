/** A text that people wrote in Markdown. The parser is fetched when the first such text is shown. */
import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useState } from 'react';
import { cx } from './cx.ts';
import css from './markdown.module.css';
import type { Resolve } from './render-markdown.ts';
import { useWords } from './words.tsx';

type Renderer = typeof import('./render-markdown.ts');
let renderer: Renderer | null = null;
const loading = () => import('./render-markdown.ts').then((it) => (renderer = it));

function useRenderer(): Renderer | null {
  const [ready, setReady] = useState(renderer !== null);
  useEffect(() => {
    // Without it the text stands there as it was written.
    if (!ready)
      loading().then(
        () => setReady(true),
        () => {},
      );
  }, [ready]);
  return ready ? renderer : null;
}

/** Links to other decisions stay within the page that is open. */
function useFollow() {
  const router = useRouter();
  return (event: MouseEvent) => {
    const href = (event.target as Element).closest('a.reference')?.getAttribute('href');
    if (!href || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.history.push(href);
  };
}

interface TextProps {
  text: string;
  resolve?: Resolve;
}

export function Markdown(props: TextProps) {
  const follow = useFollow();
  const html = useHtml('renderMarkdown', props);
  if (!html)
    return (
      <p dir="auto" className={cx(css.text, css.plain)}>
        {props.text}
      </p>
    );
  // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link arrives here as a click
  // biome-ignore lint/a11y/noStaticElementInteractions: the click bubbles up from the links inside
  // biome-ignore lint/security/noDangerouslySetInnerHtml: render-markdown.ts lets no raw HTML through
  return <div className={css.text} onClick={follow} dangerouslySetInnerHTML={html} />;
}

/** Markdown within a line, in the type of whatever holds it. */
export function MarkdownLine(props: TextProps) {
  const follow = useFollow();
  const html = useHtml('renderLine', props);
  if (!html) return props.text;
  // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link arrives here as a click
  // biome-ignore lint/a11y/noStaticElementInteractions: the click bubbles up from the links inside
  // biome-ignore lint/security/noDangerouslySetInnerHtml: render-markdown.ts lets no raw HTML through
  return <span className={css.line} onClick={follow} dangerouslySetInnerHTML={html} />;
}

function useHtml(kind: 'renderMarkdown' | 'renderLine', { text, resolve }: TextProps) {
  const t = useWords();
  const renderer = useRenderer();
  return renderer && { __html: renderer[kind](text, resolve, t('ui.deadReference')) };
}

/** A text that people wrote in Markdown. The parser is fetched when the first such text is shown. */
import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useState } from 'react';
import { cx } from './cx.ts';
import css from './markdown.module.css';
import type { Resolve } from './render-markdown.ts';

type Render = (text: string, resolve?: Resolve) => string;
let render: Render | null = null;
const loading = () => import('./render-markdown.ts').then((it) => (render = it.renderMarkdown));

export function Markdown({ text, resolve }: { text: string; resolve?: Resolve }) {
  const [ready, setReady] = useState(render !== null);
  const router = useRouter();
  useEffect(() => {
    // Without it the text stands there as it was written.
    if (!ready)
      loading().then(
        () => setReady(true),
        () => {},
      );
  }, [ready]);
  if (!ready || !render) return <p className={cx(css.text, css.plain)}>{text}</p>;
  const follow = (event: MouseEvent) => {
    const href = (event.target as Element).closest('a.reference')?.getAttribute('href');
    if (!href || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.history.push(href);
  };
  // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link arrives here as a click
  // biome-ignore lint/a11y/noStaticElementInteractions: the click bubbles up from the links inside
  // biome-ignore lint/security/noDangerouslySetInnerHtml: render-markdown.ts lets no raw HTML through
  return <div className={css.text} onClick={follow} dangerouslySetInnerHTML={{ __html: render(text, resolve) }} />;
}

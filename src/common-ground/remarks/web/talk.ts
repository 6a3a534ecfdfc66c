/** What a conversation needs of rooms above it: where a # leads, what it offers, and where what is typed is kept. */
import type { Resolve } from '#ui/render-markdown.ts';
import type { Suggestion } from '#ui/suggest-area.tsx';

export interface Talk {
  resolve: Resolve;
  suggest: (begun: string) => Promise<Suggestion[]>;
  /** A text that stays in the browser until it is said. */
  useTyped: (key: string) => [string, (text: string) => void];
}

/** The browser's entry: the words, the queries, the frame. */
import '#ui/fonts.css';
import '#ui/tokens.css';
import '#ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CallsProvider } from '#ui/calls.tsx';
import { client } from './client.ts';
import { chosenScheme, showScheme } from './frame/scheme.ts';
import { queries } from './queries.ts';
import { router } from './router.tsx';
import { startWords } from './words/start.ts';

showScheme(chosenScheme());
await startWords();

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <CallsProvider calls={client}>
        <RouterProvider router={router} />
      </CallsProvider>
    </QueryClientProvider>
  </StrictMode>,
);

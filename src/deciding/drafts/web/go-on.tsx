/** Before a new decision is begun: what the writer has begun in this browser and not finished. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormStop } from '#deciding/decisions/web/form/section.tsx';
import { useKeeper } from '#deciding/decisions/web/kept.ts';
import { useWords } from '#ui/words.tsx';
import { keptDrafts } from './kept-drafts.ts';

export function GoOn({ place }: { place: string }) {
  const t = useWords();
  const keeper = useKeeper();
  const [begun] = useState(() => keptDrafts(keeper).filter((draft) => draft.place !== place));
  if (begun.length === 0) return null;
  return (
    <FormStop filled={false}>
      <p>{t('form.goOn')}</p>
      <ul>
        {begun.slice(0, 3).map((draft) => (
          <li key={draft.place}>
            <Link to="/decisions/new" search={{ draft: draft.place, supersedes: draft.supersedes }}>
              {draft.content.title || draft.content.choice || t('home.untitled')}
            </Link>
          </li>
        ))}
      </ul>
    </FormStop>
  );
}

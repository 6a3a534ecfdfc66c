/** At the side of home: what I have begun to write, and what the other groups decided lately. */
import { Link } from '@tanstack/react-router';
import type { DecisionRow } from '#deciding/decisions/web/calls.ts';
import { StatusWord } from '#deciding/decisions/web/status.tsx';
import type { DraftRow } from '#deciding/drafts/web/calls.ts';
import { replacedBy } from '#deciding/drafts/web/kept-drafts.ts';
import { Ago, Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import css from './home.module.css';

export function Elsewhere({ drafts, rows }: { drafts: DraftRow[]; rows: DecisionRow[] }) {
  const t = useWords();
  return (
    <aside className={css.side} aria-label={t('home.side')}>
      {drafts.length > 0 && (
        <section>
          <h2>{t('home.drafts')}</h2>
          <ul>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Link to="/decisions/new" search={{ draft: draft.id, supersedes: replacedBy(draft) }}>
                  {String(draft.content.title || draft.content.choice || t('home.untitled'))}
                </Link>
                <p className="meta">
                  {t('home.saved')} <Ago value={draft.savedAt} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('home.elsewhere')}</h2>
        {rows.length === 0 && <p className="meta">{t('home.elsewhereEmpty')}</p>}
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <Link to="/decisions/$id" params={{ id: row.ref }}>
                <bdi>{row.title}</bdi>
              </Link>
              <p className="meta">
                <StatusWord status={row.status} /> · <bdi>{row.group.name}</bdi> ·{' '}
                {row.decidedOn ? <Day value={row.decidedOn} /> : <Ago value={row.recordedAt} />}
              </p>
            </li>
          ))}
        </ul>
        <p style={{ marginTop: 'var(--s-3)' }}>
          <Link to="/log">{t('home.allLog')}</Link>
        </p>
      </section>
    </aside>
  );
}

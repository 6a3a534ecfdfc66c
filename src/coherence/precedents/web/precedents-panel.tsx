/** Beside what somebody writes: who has decided this before, and how it went. */
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useNarrow } from '#ui/narrow.ts';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import { type Candidate, usePrecedentCalls } from './calls.ts';
import { CandidateItem } from './candidate.tsx';
import css from './panel.module.css';
import { type Sought, usePrecedents } from './use-precedents.ts';

interface PanelProps extends Sought {
  /** What can be said of a candidate, such as that it pulls against what is being written. */
  actions?: (candidate: Candidate) => ReactNode;
}

export function PrecedentsPanel({ actions, ...sought }: PanelProps) {
  const t = useWords();
  const narrow = useNarrow();
  const { ready, asked, found, failed } = usePrecedents(sought);
  const candidates = found?.candidates ?? [];
  const count = candidates.length;
  const told = useTold({ ready, failed, count, size: found?.size });
  const list = count > 0 && (
    <Candidates
      candidates={candidates}
      sought={`${asked.title} ${asked.question}`}
      title={asked.title}
      level={narrow ? 2 : 3}
      actions={actions}
    />
  );
  if (narrow)
    return (
      <details className={css.strip}>
        <summary>
          <Station shape={count > 0 ? 'full' : 'small'} color="var(--thread)" />
          {/* An output element would swallow the click. */}
          <span aria-live="polite">{ready && found ? t('precedents.strip', { count }) : t('precedents.title')}</span>
        </summary>
        <div>
          <p className={css.lead}>{told}</p>
          {list}
        </div>
      </details>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={css.panel} aria-labelledby="precedents" tabIndex={0}>
      <header className={css.head}>
        <h2 id="precedents">{t('precedents.title')}</h2>
        <output className={css.lead} style={{ display: 'block' }}>
          {told}
        </output>
      </header>
      {list}
    </section>
  );
}

interface Standing {
  ready: boolean;
  failed: boolean;
  count: number;
  size: number | undefined;
}

/** How the search stands, in one sentence. */
function useTold({ ready, failed, count, size }: Standing): string {
  const t = useWords();
  if (failed) return t('precedents.failed');
  if (!ready) return t('precedents.wait');
  return size === undefined ? t('precedents.looking') : t('precedents.found', { count, size });
}

interface CandidatesProps {
  candidates: Candidate[];
  sought: string;
  title: string;
  level: 2 | 3;
  actions: PanelProps['actions'];
}

function Candidates({ candidates, sought, title, level, actions }: CandidatesProps) {
  const t = useWords();
  const calls = usePrecedentCalls();
  const ids = candidates.map(({ decision }) => decision.id);
  const key = ids.join();
  const [judged, setJudged] = useState('');
  const judge = useMutation({
    mutationFn: () => calls.precedents.judge({ title, candidates: ids }),
    onSuccess: () => setJudged(key),
  });
  if (judged === key)
    return (
      <p className="meta">
        {t('precedents.noted')}{' '}
        <Button size="small" look="plain" onClick={() => setJudged('')}>
          {t('precedents.showAgain')}
        </Button>
      </p>
    );
  return (
    <>
      <ol className={css.list}>
        {candidates.map((candidate) => (
          <CandidateItem key={candidate.decision.id} candidate={candidate} sought={sought} level={level}>
            {actions?.(candidate)}
          </CandidateItem>
        ))}
      </ol>
      <Button size="small" className={css.none} disabled={judge.isPending} onClick={() => judge.mutate()}>
        {t('precedents.none')}
      </Button>
    </>
  );
}

/** Under the quick entry: the nearest three, while the sentence is being typed. */
export function QuickPrecedents({ sentence }: { sentence: string }) {
  const t = useWords();
  const { found, asked } = usePrecedents({ title: sentence });
  const candidates = found?.candidates.slice(0, 3) ?? [];
  return (
    <div className={css.quick}>
      <output className="meta">{candidates.length > 0 && t('precedents.quick')}</output>
      {candidates.length > 0 && (
        <ol className={css.list}>
          {candidates.map((candidate) => (
            <CandidateItem key={candidate.decision.id} candidate={candidate} sought={asked.title} level={2} />
          ))}
        </ol>
      )}
    </div>
  );
}

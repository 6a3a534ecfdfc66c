/** Where a need and a principle pull apart, a group tries something small: what is tried, when it stops, what came of it. */
import { Link } from '@tanstack/react-router';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { BeginForm } from '#deciding/experiments/web/begin-form.tsx';
import { ConcludeForm } from '#deciding/experiments/web/conclude-form.tsx';
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Station } from '#ui/station.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { remarksUnder } from '../decisions/remarks-under.tsx';
import { FailuresBeside } from '../decisions/reviews.tsx';
import css from './experiments.module.css';
import type { PrincipleShown } from './principle-page.tsx';

type Experiment = PrincipleShown['experiments'][number];

const shapes = { supports: 'full', contradicts: 'crossed', unclear: 'half' } as const;

export function Experiments({ shown }: { shown: PrincipleShown }) {
  const t = useWords();
  const groups = useYou()?.memberships ?? [];
  const { box, open, set } = useOpening(false);
  const may = shown.status === 'in-force' && groups.length > 0;
  if (shown.experiments.length === 0 && !may) return null;
  return (
    <section aria-labelledby="experiments">
      <h2 id="experiments">{t('experiments.heading')}</h2>
      {shown.experiments.length === 0 && <p className="meta">{t('experiments.none')}</p>}
      <ul>
        {shown.experiments.map((row) => (
          <One key={row.id} row={row} own={groups.some(({ group }) => group === row.group)} />
        ))}
      </ul>
      {may && (
        <div ref={box} className={`${css.form} no-print`}>
          {open ? (
            <BeginForm
              principle={shown.id}
              groups={groups}
              beside={({ title, hypothesis }) => <FailuresBeside title={title} text={hypothesis} />}
              onDone={() => set(false)}
            />
          ) : (
            <Button size="small" onClick={() => set(true)}>
              {t('experiments.begin')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function One({ row, own }: { row: Experiment; own: boolean }) {
  const t = useWords();
  const { box, open, set } = useOpening(false);
  const { title, result, by, triedWith, endsOn } = row;
  return (
    <li id={row.id}>
      <h3 dir="auto" className={css.title}>
        <Station shape={result ? shapes[result.finding] : 'dashed'} size={13} color="var(--thread)" /> {title}
      </h3>
      <p className="meta">
        <bdi>{by}</bdi> · {result ? t(`finding.${result.finding}`) : t('principle.running')}
        {(result?.on ?? endsOn) && (
          <>
            {' · '}
            {!result && t('experiments.until')} <Day value={result?.on ?? endsOn ?? ''} />
          </>
        )}
      </p>
      <details>
        <summary>{t('experiments.hypothesis')}</summary>
        <Markdown text={row.hypothesis} resolve={toDecision} />
        <p className="meta">{t('experiments.stopRule')}</p>
        <Markdown text={row.stopRule} resolve={toDecision} />
      </details>
      {result && <Markdown text={result.text} resolve={toDecision} />}
      {triedWith?.ref && (
        <p className="meta">
          {t('experiments.with')}{' '}
          <Link to="/decisions/$id" params={{ id: triedWith.ref }}>
            <bdi>{triedWith.title}</bdi>
          </Link>
        </p>
      )}
      {own && !result && (
        <div ref={box} className={`${css.form} no-print`}>
          {open ? (
            <ConcludeForm id={row.id} revision={row.revision} onDone={() => set(false)} />
          ) : (
            <Button size="small" onClick={() => set(true)}>
              {t('experiments.conclude')}
            </Button>
          )}
        </div>
      )}
      {remarksUnder(row.id)}
    </li>
  );
}

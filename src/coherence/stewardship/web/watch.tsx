/** Is the centre quietly taking decisions back? The evidence with its threshold, and the decisions behind it. */
import { useQuery } from '@tanstack/react-query';
import { NoData } from '#coherence/escalations/web/no-data.tsx';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useStewardCalls, type WatchTold } from './calls.ts';
import { watchQuery } from './queries.ts';
import css from './stewardship.module.css';
import { WatchChart } from './watch-chart.tsx';

const percent = (share: number) => Math.round(share * 100);

export function Watch() {
  const t = useWords();
  const query = useQuery(watchQuery(useStewardCalls()));
  if (query.isError) return <Trouble error={query.error} />;
  if (!query.data) return null;
  const told = query.data;
  return (
    <>
      {told.watch.state === 'no data' ? (
        <p>
          <NoData found={told.watch} />
        </p>
      ) : (
        <Figures watch={told.watch} />
      )}
      {told.delayed && (
        <p className="meta">
          {t('watch.delayed')} <Moment value={told.until} />
        </p>
      )}
      <Touched told={told} />
    </>
  );
}

function Figures({ watch }: { watch: Extract<WatchTold['watch'], { state: 'measured' }> }) {
  const t = useWords();
  const { alarm, baseline, now } = watch;
  return (
    <>
      <p className={alarm ? css.running : undefined}>{alarm ? t('watch.alarm') : t('watch.quiet')}</p>
      <p className="meta">
        {t('watch.baseline', { share: percent(baseline.share), count: baseline.decisions })}{' '}
        {now.decisions > 0 && t('watch.now', { share: percent(now.share), count: now.decisions })}
      </p>
      {watch.points.length > 1 && <WatchChart points={watch.points} threshold={watch.threshold} alarm={alarm} />}
    </>
  );
}

function Touched({ told }: { told: WatchTold }) {
  const t = useWords();
  if (told.touched.length === 0) return <p className="meta">{t('watch.none')}</p>;
  return (
    <details className={css.more}>
      <summary>{t('watch.touched', { count: told.touched.length })}</summary>
      <ul className={css.responses}>
        {told.touched.map(({ decision: id, how }) => {
          const decision = told.decisions[id];
          return (
            <li key={id}>
              {decision && <ReferenceLink to={decision} />} <span className="meta">{t(`watch.how.${how}`)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

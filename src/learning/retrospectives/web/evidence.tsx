/** What the trail says, prepared for the meeting: to look at and to talk about, and no number to reach. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type EvidenceShown, useRetrospectiveCalls } from './calls.ts';
import css from './evidence.module.css';
import type { Proposing } from './fields.tsx';
import { Item } from './item.tsx';
import { Columns } from './pictures.tsx';
import { evidenceQuery } from './queries.ts';
import { Texts } from './texts.tsx';

interface PanelProps {
  id: `rtr_${string}`;
  group: string;
  /** Absent where nobody writes what the group will do otherwise. */
  proposing?: Proposing | undefined;
}

export function EvidencePanel({ id, group, proposing }: PanelProps) {
  const t = useWords();
  const query = useQuery(evidenceQuery(useRetrospectiveCalls(), id));
  if (query.error) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting lines={6} />;
  const { since, until, decisions } = query.data;
  return (
    <>
      <p>
        {t('evidence.decisions', { count: decisions })} <Day value={since} /> – <Day value={until} />
      </p>
      <p className="meta">{t('evidence.lead')}</p>
      <div className={css.evidence}>
        <Options {...query.data.options} />
        <Recording {...query.data.recording} />
        <OpenTimes open={query.data.open} />
        <Results {...query.data.results} />
        <Unused {...query.data.unused} />
        <Assumptions {...query.data.assumptions} />
        <Texts id={id} group={group} proposing={proposing} />
      </div>
      {query.data.conflicts.found > 0 && (
        <p className="meta">
          <Link to="/conflicts">{t('evidence.conflicts', { count: query.data.conflicts.found })}</Link>
        </p>
      )}
      {query.data.divergence.sessions > 0 && (
        <p className="meta">{t('evidence.divergence', { count: query.data.divergence.sessions })}</p>
      )}
    </>
  );
}

function Pointers({ rows }: { rows: readonly { ref: string; title: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map(({ ref, title }) => (
        <li key={ref}>
          <Link to="/decisions/$id" params={{ id: ref }}>
            <bdi>{title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Of fewer, a picture would say more than there is. */
const worthDrawing = 5;

function Options({ distribution, alone }: EvidenceShown['options']) {
  const t = useWords();
  const total = distribution.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const few = (distribution[0]?.count ?? 0) + (distribution[1]?.count ?? 0);
  return (
    <Item title={t('evidence.options')}>
      {total >= worthDrawing && (
        <Columns
          label={t('evidence.optionsPicture')}
          bars={distribution.map(({ of, count }) => ({ label: of, count }))}
        />
      )}
      <p className="meta">{t('evidence.optionsFew', { count: few, of: total })}</p>
      <Pointers rows={alone} />
    </Item>
  );
}

function Recording({ distribution, unknown }: EvidenceShown['recording']) {
  const t = useWords();
  if (distribution.reduce((sum, { count }) => sum + count, 0) < worthDrawing) return null;
  return (
    <Item title={t('evidence.recording')}>
      <Columns
        label={t('evidence.recordingPicture')}
        bars={distribution.map(({ of, count }) => ({ label: t(`evidence.lag.${of}`), count }))}
      />
      {unknown > 0 && <p className="meta">{t('evidence.recordingUnknown', { count: unknown })}</p>}
    </Item>
  );
}

function OpenTimes({ open }: Pick<EvidenceShown, 'open'>) {
  const t = useWords();
  if (open.state === 'no data')
    return (
      <Item title={t('evidence.open')}>
        <p className="meta">
          {t('evidence.openTooFew', { count: open.have.decisions ?? 0, need: open.need.decisions ?? 0 })}
        </p>
      </Item>
    );
  const days = (value: number | null) => (value === null ? '…' : Math.round(value));
  return (
    <Item title={t('evidence.open')}>
      <p>
        {open.median === null
          ? t('evidence.openMostly')
          : t('evidence.openMedian', {
              days: days(open.median),
              low: days(open.interval[0]),
              high: days(open.interval[1]),
            })}
      </p>
      <p className="meta">{t('evidence.openStill', { count: open.open, of: open.decisions })}</p>
    </Item>
  );
}

function Results({ due, missing, some }: EvidenceShown['results']) {
  const t = useWords();
  if (due === 0) return null;
  return (
    <Item title={t('evidence.results')}>
      <p>{t('evidence.resultsMissing', { count: missing, of: due })}</p>
      <Pointers rows={some} />
    </Item>
  );
}

function Unused({ of, unused, some }: EvidenceShown['unused']) {
  const t = useWords();
  if (of === 0) return null;
  return (
    <Item title={t('evidence.unused')}>
      <p>{t('evidence.unusedOf', { count: unused, of })}</p>
      <Pointers rows={some} />
    </Item>
  );
}

function Assumptions({ fallen, waiting }: EvidenceShown['assumptions']) {
  const t = useWords();
  if (fallen.length === 0 && waiting.length === 0) return null;
  return (
    <Item title={t('evidence.assumptions')}>
      {fallen.length > 0 && (
        <ul>
          {fallen.map(({ id, title }) => (
            <li key={id} dir="auto">
              {title}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && <p className="meta">{t('evidence.waiting')}</p>}
      <Pointers rows={waiting} />
    </Item>
  );
}

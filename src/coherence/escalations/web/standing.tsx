/** How asking stands in this network: rare and respected, clear or unsure, free or paralysed. About groups as a whole only. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { useWords } from '#ui/words.tsx';
import { type EscalationReason, escalationReasons } from '../kinds.ts';
import { type Names, type NoFigures, useEscalationCalls } from './calls.ts';
import css from './escalations.module.css';
import { NoData } from './no-data.tsx';
import { confusionQuery, healthQuery, paralysisQuery } from './queries.ts';

type Figures = { state: 'measured' } | ({ state: 'no data' } & NoFigures);

interface RowProps<Found extends Figures> {
  label: string;
  found: Found;
  say: (found: Exclude<Found, { state: 'no data' }>) => string;
  children?: ReactNode;
}

function Row<Found extends Figures>({ label, found, say, children }: RowProps<Found>) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {found.state === 'no data' ? <NoData found={found} /> : say(found as Exclude<Found, { state: 'no data' }>)}
        {children}
      </dd>
    </div>
  );
}

const percent = (share: number) => Math.round(share * 100);
const figure = (number: number) => Math.round(number * 10) / 10;

export function Standing() {
  const t = useWords();
  const calls = useEscalationCalls();
  const health = useQuery(healthQuery(calls)).data;
  const confusion = useQuery(confusionQuery(calls)).data;
  const paralysis = useQuery(paralysisQuery(calls)).data;
  return (
    <dl className={css.standing}>
      {health && (
        <>
          <Row
            label={t('measure.rare')}
            found={health.health}
            say={({ rate, interval, medianDays }) =>
              t('measure.rareSaid', {
                rate: figure(rate),
                low: figure(interval[0] ?? 0),
                high: figure(interval[1] ?? 0),
                days: medianDays === null ? '–' : Math.round(medianDays),
              })
            }
          />
          <Row
            label={t('measure.respected')}
            found={health.health}
            say={({ changedSomething: it }) =>
              it ? t('measure.respectedSaid', { share: percent(it.share), of: it.of }) : t('measure.noAnswers')
            }
          />
          <Row
            label={t('measure.change')}
            found={health.chart}
            say={({ change, usual }) => t(`measure.changes.${change ?? 'none'}`, { usual: figure(usual) })}
          />
        </>
      )}
      {health && <Reasons counts={health.reasons} />}
      {confusion && (
        <>
          <Row
            label={t('measure.unsure')}
            found={confusion.unsure}
            say={({ events, rate }) => t('measure.unsureSaid', { count: events, rate: figure(rate * 100) })}
          >
            <Evidence ids={confusion.unsureOf} names={confusion} />
          </Row>
          <Row
            label={t('measure.bypasses')}
            found={confusion.bypasses}
            say={({ events, rate }) => t('measure.bypassesSaid', { count: events, share: percent(rate) })}
          >
            <Evidence ids={confusion.bypassesOf} names={confusion} />
          </Row>
        </>
      )}
      {paralysis && (
        <>
          <Row
            label={t('measure.vetoes')}
            found={paralysis.vetoes}
            say={({ paralysed, hazardRatio }) =>
              paralysed
                ? t('measure.paralysed', { ratio: figure(hazardRatio ?? 0) })
                : t('measure.notParalysed', { ratio: figure(hazardRatio ?? 0) })
            }
          />
          <Row
            label={t('measure.blocked')}
            found={paralysis.concentration}
            say={(found) => {
              const shares = { share: percent(found.share), expected: percent(found.expected) };
              return found.yours ? t('measure.blockedYours', shares) : t('measure.blockedSaid', shares);
            }}
          />
        </>
      )}
    </dl>
  );
}

/** Why the centre is asked: most things are decided best by those who know them. */
function Reasons({ counts }: { counts: Record<EscalationReason, number> }) {
  const t = useWords();
  const asked = escalationReasons.filter((reason) => counts[reason] > 0);
  return (
    <div>
      <dt>{t('measure.reasons')}</dt>
      <dd>
        {asked.length === 0 && <span className="meta">{t('measure.noReasons')}</span>}
        <ul>
          {asked.map((reason) => (
            <li key={reason}>
              {counts[reason]} × {t(`escalations.reason.${reason}`)}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** The decisions behind a figure: never a bare number. */
function Evidence({ ids, names }: { ids: readonly string[]; names: Pick<Names, 'decisions'> }) {
  const t = useWords();
  const found = ids.flatMap((id) => names.decisions[id] ?? []);
  if (found.length === 0) return null;
  return (
    <details className={css.more}>
      <summary>{t('measure.evidence', { count: found.length })}</summary>
      <ul className={css.consents}>
        {found.map((it) => (
          <li key={it.id}>
            <ReferenceLink to={it} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** “May we decide this ourselves?”, beside what somebody writes. It answers, and the group decides either way. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useLater } from '#ui/later.ts';
import { useNarrow } from '#ui/narrow.ts';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import css from './advice.module.css';
import { type Advice, type Draft, useZoneCalls } from './calls.ts';
import { DisagreeForm } from './disagree-form.tsx';
import { ZoneMark } from './zone-mark.tsx';

const mostText = 10_000;

/** Only what rules can look at, so that advice is not asked for again with every letter of the context. */
const askedOf = ({ title = '', choice = '', tags, affects, reversibility, cost, principles = [] }: Draft): Draft => ({
  title: title.slice(0, 300),
  choice: choice.slice(0, mostText),
  tags,
  affects,
  reversibility,
  cost,
  principles: principles.map(({ principle, stance }) => ({ principle, stance })),
});

function useAdvice(draft: Draft) {
  const calls = useZoneCalls();
  const late = useLater(JSON.stringify(askedOf(draft)), 350);
  const asked = JSON.parse(late) as Draft;
  const begun = Boolean(asked.title?.trim() || asked.choice?.trim());
  const found = useQuery({
    queryKey: ['zones', 'advise', late],
    queryFn: () => calls.zones.advise(asked),
    enabled: begun,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { asked, advice: begun ? (found.data?.advice ?? null) : null };
}

export function AdvicePanel({ draft }: { draft: Draft }) {
  const t = useWords();
  const narrow = useNarrow();
  const { asked, advice } = useAdvice(draft);
  if (!advice) return null;
  if (narrow)
    return (
      <details className={css.strip}>
        <summary>
          <ZoneMark zone={advice.zone} size={24} />
          <span aria-live="polite">{t(`zone.${advice.zone}.word`)}</span>
        </summary>
        <Said advice={advice} asked={asked} />
      </details>
    );
  return (
    <section className={css.panel} aria-labelledby="zone-advice">
      <h2 id="zone-advice">{t('zones.ask')}</h2>
      <output className={css.zone}>
        <ZoneMark zone={advice.zone} />
        <span>{t(`zone.${advice.zone}.word`)}</span>
      </output>
      <Said advice={advice} asked={asked} />
    </section>
  );
}

function Said({ advice, asked }: { advice: Advice; asked: Draft }) {
  const t = useWords();
  const [differing, setDiffering] = useState(false);
  const vague = !asked.affects?.length && !asked.reversibility;
  return (
    <div className={css.said}>
      <p>{t(`zone.${advice.zone}.answer`)}</p>
      <p dir="auto" className={css.why}>
        {advice.why}
      </p>
      {advice.tell && (
        <p>
          <b>{t('zones.tell')}</b> <bdi>{advice.tell.whom}</bdi>
          {advice.tell.by && (
            <>
              {', '}
              {t('zones.by')} <Day value={advice.tell.by} />
            </>
          )}
        </p>
      )}
      {advice.failing.map(({ name, sentence }) => (
        <p key={name} className="meta">
          {t('zones.failing', { name, sentence })}
        </p>
      ))}
      {vague && <p className="meta">{t('zones.vague')}</p>}
      <p className="meta">
        {advice.rule ? t('zones.byRule', { rule: advice.rule }) : t('zones.byNone')}{' '}
        <Link to="/zones" target="_blank">
          {t('zones.see')}
          <span className="unseen"> {t('zones.newTab')}</span>
        </Link>
      </p>
      {differing ? (
        <DisagreeForm about={{ draft: asked }} advised={advice.zone} onClose={() => setDiffering(false)} />
      ) : (
        <Button size="small" onClick={() => setDiffering(true)}>
          {t('zones.differ')}
        </Button>
      )}
    </div>
  );
}

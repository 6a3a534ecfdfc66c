/** Proposals that wait: since when, why as their group says, and which consents each of them needs. */
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
import { consentStates } from '../kinds.ts';
import { AskConsentForm } from './ask-consent-form.tsx';
import type { StallShown, StallsTold } from './calls.ts';
import { Consents } from './consent-set.tsx';
import css from './escalations.module.css';
import { StallForm } from './stall-form.tsx';

export function StallList({ told }: { told: StallsTold }) {
  const t = useWords();
  if (told.stalls.length === 0) return <p className="meta">{t('stalls.none')}</p>;
  return (
    <ul className={css.grid}>
      {told.stalls.map((it) => (
        <Waiting key={it.decision} it={it} told={told} />
      ))}
    </ul>
  );
}

function Waiting({ it, told }: { it: StallShown; told: StallsTold }) {
  const t = useWords();
  const decision = told.decisions[it.decision];
  const asked = consentStates.filter((state) => it.consents[state] > 0);
  return (
    <li className={css.card}>
      {decision && <ReferenceLink to={decision} />}
      <p className="meta">
        {t('stalls.age', { count: it.ageDays })} ·{' '}
        {it.stall ? t(`stalls.reason.${it.stall.reason}`) : t('stalls.unsaid')}
        {it.escalations.length > 0 && ` · ${t('stalls.asked')}`}
      </p>
      {it.stall?.text && <p dir="auto">{it.stall.text}</p>}
      {asked.length > 0 && (
        <details className={css.more}>
          <summary>
            {asked.map((state) => t(`consents.count.${state}`, { count: it.consents[state] })).join(', ')}
          </summary>
          <Consents decision={it.decision} />
        </details>
      )}
      {decision && <Acts it={it} group={decision.group} />}
    </li>
  );
}

function Acts({ it, group }: { it: StallShown; group: string }) {
  const t = useWords();
  const { box, open: doing, set: setDoing } = useOpening<'say' | 'ask' | null>(null);
  const mine = useYou()?.memberships.some(({ name }) => name === group) ?? false;
  const onDone = () => setDoing(null);
  if (!mine) return null;
  return (
    <div ref={box} tabIndex={-1}>
      {doing === 'say' && <StallForm it={it} onDone={onDone} />}
      {doing === 'ask' && <AskConsentForm decision={it.decision} onDone={onDone} />}
      {doing === null && (
        <div className="row">
          <Button size="small" onClick={() => setDoing('say')}>
            {t('stalls.sayIt')}
          </Button>
          <Button size="small" onClick={() => setDoing('ask')}>
            {t('consents.ask')}
          </Button>
        </div>
      )}
    </div>
  );
}

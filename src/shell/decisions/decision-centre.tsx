/** A decision and the centre: what was asked about it, who was asked for consent, what stewards said. Quiet where nothing is. */
import { useQuery } from '@tanstack/react-query';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { AskConsentForm } from '#coherence/escalations/web/ask-consent-form.tsx';
import { Consents } from '#coherence/escalations/web/consent-set.tsx';
import { EscalationList } from '#coherence/escalations/web/escalation-list.tsx';
import css from '#coherence/escalations/web/escalations.module.css';
import { askedAboutQuery, consentsQuery } from '#coherence/escalations/web/queries.ts';
import { InterventionList } from '#coherence/stewardship/web/intervention-list.tsx';
import { spokenAboutQuery } from '#coherence/stewardship/web/queries.ts';
import type { Shown } from '#deciding/decisions/web/calls.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { remarksUnder } from './remarks-under.tsx';

export function DecisionCentre({ shown }: { shown: Shown }) {
  const t = useWords();
  const client = useClient();
  const asked = useQuery(askedAboutQuery(client, shown.id)).data;
  const consents = useQuery(consentsQuery(client, shown.id)).data;
  const spoken = useQuery(spokenAboutQuery(client, shown.id)).data;
  const waits = shown.mayEdit && shown.status === 'proposed' && !shown.retracted;
  const there = [asked?.escalations, consents?.consents, spoken?.interventions].some((it) => it && it.length > 0);
  if (!there && !waits) return null;
  return (
    <section className={css.about} aria-labelledby="with-the-centre">
      <h2 id="with-the-centre">{t('escalations.withTheCentre')}</h2>
      {asked && asked.escalations.length > 0 && <EscalationList told={asked} on={shown.id} under={remarksUnder} />}
      {consents && consents.consents.length > 0 && (
        <div>
          <h3>{t('consents.set')}</h3>
          <Consents decision={shown.id} />
        </div>
      )}
      {spoken && spoken.interventions.length > 0 && (
        <InterventionList told={spoken} on={shown.id} under={remarksUnder} />
      )}
      {waits && <Asking shown={shown} />}
    </section>
  );
}

function Asking({ shown }: { shown: Shown }) {
  const t = useWords();
  const { box, open: asking, set: setAsking } = useOpening(false);
  return (
    <div ref={box} tabIndex={-1}>
      {asking ? (
        <AskConsentForm decision={shown.id} onDone={() => setAsking(false)} />
      ) : (
        <p className="row no-print">
          <LinkButton size="small" look="plain" to="/escalations" search={{ about: shown.ref }}>
            {t('escalations.raise')}
          </LinkButton>
          <Button size="small" look="plain" onClick={() => setAsking(true)}>
            {t('consents.ask')}
          </Button>
        </p>
      )}
    </div>
  );
}

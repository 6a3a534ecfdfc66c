/** What other groups ask mine: consent, or an objection that names the harm. Silence is consent after the day. */
import { type FormEvent, useState } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type ConsentShown, type ConsentsTold, useEscalationCalls } from './calls.ts';
import { Ends } from './escalation-acts.tsx';
import css from './escalations.module.css';
import { Refused } from './refused.tsx';
import { useSend } from './use-send.ts';

export function ConsentList({ told }: { told: ConsentsTold }) {
  const t = useWords();
  if (told.consents.length === 0) return <p className="meta">{t('consents.none')}</p>;
  return (
    <ul className={css.list}>
      {told.consents.map((it) => (
        <Asked key={it.id} it={it} told={told} />
      ))}
    </ul>
  );
}

function Asked({ it, told }: { it: ConsentShown; told: ConsentsTold }) {
  const t = useWords();
  const decision = told.decisions[it.decision];
  return (
    <li className={css.card}>
      {decision && <ReferenceLink to={decision} />}
      <p className="meta">
        <bdi>{told.groups[it.group]?.name}</bdi> {t('consents.asks')} <bdi>{told.groups[it.asked]?.name}</bdi> ·{' '}
        {t('consents.until')} <Day value={it.byOn} />
      </p>
      {it.text && <Markdown text={it.text} resolve={toDecision} />}
      <ConsentActs it={it} />
    </li>
  );
}

function ConsentActs({ it }: { it: ConsentShown }) {
  const t = useWords();
  const calls = useEscalationCalls();
  const { box, open: objecting, set: setObjecting } = useOpening(false);
  const give = useSend({
    send: () => calls.consents.answer({ id: it.id, revision: it.revision, kind: 'consent' }),
    told: t('consents.given'),
  });
  return (
    <div ref={box} tabIndex={-1}>
      {objecting ? (
        <ObjectForm it={it} onDone={() => setObjecting(false)} />
      ) : (
        <div className="row">
          <Button look="primary" disabled={give.isPending} onClick={() => give.mutate()}>
            {t('consents.give')}
          </Button>
          <Button onClick={() => setObjecting(true)}>{t('consents.object')}</Button>
          <Refused sending={give} />
        </div>
      )}
    </div>
  );
}

function ObjectForm({ it, onDone }: { it: ConsentShown; onDone: () => void }) {
  const t = useWords();
  const calls = useEscalationCalls();
  const [harm, setHarm] = useState('');
  const object = useSend({
    send: () => calls.consents.answer({ id: it.id, revision: it.revision, kind: 'objection', harm }),
    told: t('consents.objected'),
    onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    object.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      <TextArea
        label={t('consents.harm')}
        hint={t('consents.harmHint')}
        value={harm}
        onChange={(event) => setHarm(event.target.value)}
      />
      <Refused sending={object} />
      <Ends send={t('consents.object')} pending={object.isPending} onCancel={onDone} />
    </form>
  );
}

/** What was against a decision, when to look again, and what its group answers when somebody says that it has come true. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Shown } from '#deciding/decisions/web/calls.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type DivergenceCalls, type Reopening, useDivergenceCalls } from './calls.ts';
import { DissentForm } from './dissent-form.tsx';
import { reopeningsQuery } from './queries.ts';
import { ReopeningAnswer } from './reopening-answer.tsx';
import css from './session.module.css';

type Dissent = Shown['dissent'][number];

function useDissent<Given>(shown: Shown, ask: (calls: DivergenceCalls, given: Given) => Promise<unknown>) {
  const calls = useDivergenceCalls();
  return useSending({
    send: (given: Given) => ask(calls, given),
    changes: [['decisions', 'show'], ['dissent'], ['trail', 'show', shown.id]],
  });
}

export function DecisionDissent({ shown }: { shown: Shown }) {
  const t = useWords();
  const [writing, setWriting] = useState(false);
  const { data } = useQuery(reopeningsQuery(useDivergenceCalls(), shown.id));
  const attach = useDissent(shown, (calls, said: { text: string; alias: string; reopenIf: string }) =>
    calls.dissent.attach({ decision: shown.id, ...said }),
  );
  const conditions = shown.dissent.filter(({ key, reopenIf }) => key || reopenIf);
  if (!shown.mayEdit && conditions.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="dissent-here">
      <h2 id="dissent-here">{t('dissent.here')}</h2>
      {shown.dissent.map((dissent, place) =>
        conditions.includes(dissent) ? (
          <One
            key={dissent.key ?? dissent.text}
            shown={shown}
            dissent={dissent}
            which={dissent.key ?? String(place + 1)}
            own={Boolean(dissent.key && data?.own.includes(dissent.key))}
            asked={data?.reopenings.filter((it) => it.dissent === (dissent.key ?? String(place + 1))) ?? []}
            names={data?.names ?? {}}
          />
        ) : null,
      )}
      {shown.mayEdit && !writing && (
        <p className="row no-print">
          <Button size="small" onClick={() => setWriting(true)}>
            {t('dissent.write')}
          </Button>
        </p>
      )}
      {writing && (
        <DissentForm
          place={shown.id}
          onSend={(said) => attach.mutateAsync(said)}
          onDone={() => setWriting(false)}
          pending={attach.isPending}
          error={attach.error}
        />
      )}
    </section>
  );
}

interface OneProps {
  shown: Shown;
  dissent: Dissent;
  which: string;
  own: boolean;
  asked: Reopening[];
  names: Record<string, string>;
}

function One({ shown, dissent, which, own, asked, names }: OneProps) {
  const t = useWords();
  const { by, alias, reopenIf, key } = dissent;
  const reveal = useDissent(shown, (calls, mine: string) => calls.dissent.reveal({ decision: shown.id, key: mine }));
  const withdraw = useDissent(shown, (calls, mine: string) =>
    calls.dissent.withdraw({ decision: shown.id, key: mine }),
  );
  const name = (by && (shown.names[by] ?? by)) || alias || t('decision.nobodyNamed');
  return (
    <div className={css.dissent}>
      <p dir="auto">{name}</p>
      {reopenIf && <p dir="auto">{t('dissent.reopensIf', { condition: reopenIf })}</p>}
      {asked.map((one) => (
        <ReopeningAnswer key={one.id} reopening={one} may={shown.mayEdit} names={names} />
      ))}
      <div className="row no-print">
        {own && key && !by && (
          <Button size="small" look="plain" disabled={reveal.isPending} onClick={() => reveal.mutate(key)}>
            {t('dissent.reveal')}
          </Button>
        )}
        {own && key && (
          <Button size="small" look="plain" disabled={withdraw.isPending} onClick={() => withdraw.mutate(key)}>
            {t('dissent.withdraw')}
          </Button>
        )}
        {reopenIf && !asked.some(({ answer }) => answer === null) && <AskToReopen shown={shown} which={which} />}
      </div>
      {(reveal.error ?? withdraw.error) && <Trouble error={reveal.error ?? withdraw.error} />}
    </div>
  );
}

function AskToReopen({ shown, which }: { shown: Shown; which: string }) {
  const t = useWords();
  const [saw, setSaw] = useState<string | null>(null);
  const ask = useDissent(shown, async (calls, what: string) => {
    await calls.dissent.reopen({ decision: shown.id, dissent: which, saw: what });
    setSaw(null);
  });
  if (saw === null)
    return (
      <Button size="small" look="plain" onClick={() => setSaw('')}>
        {t('dissent.cameTrue')}
      </Button>
    );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(saw);
  };
  return (
    <form className="stack prose" onSubmit={onSubmit}>
      <TextArea
        label={t('dissent.saw')}
        rows={2}
        required
        value={saw}
        onChange={(event) => setSaw(event.target.value)}
      />
      {ask.isError && <Trouble error={ask.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={ask.isPending || saw.trim() === ''}>
          {t('dissent.ask')}
        </Button>
        <Button onClick={() => setSaw(null)}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

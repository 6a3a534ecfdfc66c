/** The circle writes down what a meeting said. What is typed is kept, and two who write at once are told. */
import { useState } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type MeetingShown, useGovernanceCalls } from './calls.ts';
import { useAct } from './queries.ts';
import { SayingsField } from './sayings-field.tsx';

const questions = ['brokeDown', 'learned', 'evolve'] as const;

export function MinutesForm({ meeting }: { meeting: MeetingShown }) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const { id, revision, answers, minutes, challenges, dissent } = meeting;
  const [start] = useState({ answers, minutes, challenges, dissent });
  const [given, setGiven, forget] = useKept(`governance.minutes.${id}.${revision}`, start);
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const heard = <T extends { text: string }>(sayings: T[]) => sayings.filter(({ text }) => text.trim() !== '');
  const record = () =>
    calls.meetings.record({
      id,
      revision,
      ...given,
      challenges: heard(given.challenges),
      dissent: heard(given.dissent),
    });
  const save = useAct(record, t('governance.saved'), forget);
  const close = useAct(
    async () => {
      await record();
      return calls.meetings.close({ id });
    },
    t('governance.closed'),
    forget,
  );
  const busy = save.isPending || close.isPending;
  return (
    <div className="stack">
      {questions.map((question) => (
        <TextArea
          key={question}
          label={t(`governance.question.${question}`)}
          value={given.answers[question]}
          maxLength={10_000}
          onChange={(event) => set({ answers: { ...given.answers, [question]: event.target.value } })}
        />
      ))}
      <TextArea
        label={t('governance.minutes')}
        value={given.minutes}
        maxLength={50_000}
        onChange={(event) => set({ minutes: event.target.value })}
      />
      <SayingsField
        label={t('governance.challenges')}
        lead={t('governance.challengesLead')}
        names={meeting.names}
        sayings={given.challenges}
        onSayings={(challenges) => set({ challenges })}
      />
      <SayingsField
        label={t('governance.dissent')}
        lead={t('governance.meetingDissentLead')}
        names={meeting.names}
        sayings={given.dissent}
        onSayings={(dissent) => set({ dissent })}
      />
      {save.isError && <Trouble error={save.error} />}
      {close.isError && <Trouble error={close.error} />}
      <div className="row">
        <Button look="primary" disabled={busy} onClick={() => save.mutate(undefined)}>
          {t('ui.save')}
        </Button>
        <Button disabled={busy} onClick={() => close.mutate(undefined)}>
          {t('governance.close')}
        </Button>
        <span className="meta">{t('governance.closeHint')}</span>
      </div>
    </div>
  );
}

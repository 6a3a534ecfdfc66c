/** The circle writes down what a meeting said. What is typed is kept, and two who write at once see each other's text. */
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type MeetingShown, useGovernanceCalls } from './calls.ts';
import css from './governance.module.css';
import { MinutesShown } from './minutes-shown.tsx';
import { useAct } from './queries.ts';
import { SayingsField } from './sayings-field.tsx';

const questions = ['brokeDown', 'learned', 'evolve'] as const;

type Written = Pick<MeetingShown, 'revision' | 'answers' | 'minutes' | 'challenges' | 'dissent'>;

const writtenIn = ({ revision, answers, minutes, challenges, dissent }: Written): Written => ({
  revision,
  answers,
  minutes,
  challenges,
  dissent,
});

const heard = <T extends { text: string }>(sayings: T[]) => sayings.filter(({ text }) => text.trim() !== '');

export function MinutesForm({ meeting }: { meeting: MeetingShown }) {
  const [mine, keep] = useKept<Written | null>(`governance.minutes.${meeting.id}`, null);
  const behind = mine !== null && mine.revision < meeting.revision;
  return (
    <div className="stack">
      {behind && (
        <Newer
          meeting={meeting}
          onMine={() => keep({ ...mine, revision: meeting.revision })}
          onTheirs={() => keep(null)}
        />
      )}
      <Fields meeting={meeting} given={mine ?? writtenIn(meeting)} behind={behind} onGiven={keep} />
    </div>
  );
}

interface NewerProps {
  meeting: MeetingShown;
  onMine: () => void;
  onTheirs: () => void;
}

function Newer({ meeting, onMine, onTheirs }: NewerProps) {
  const t = useWords();
  return (
    <Note>
      <p>{t('governance.newer')}</p>
      <details className={css.details}>
        <summary>{t('governance.newerShown')}</summary>
        <MinutesShown meeting={meeting} />
      </details>
      <div className="row">
        <Button size="small" onClick={onMine}>
          {t('governance.keepMine')}
        </Button>
        <Button size="small" onClick={onTheirs}>
          {t('governance.takeTheirs')}
        </Button>
      </div>
    </Note>
  );
}

interface FieldsProps {
  meeting: MeetingShown;
  given: Written;
  behind: boolean;
  onGiven: (given: Written | null) => void;
}

function Fields({ meeting, given, behind, onGiven }: FieldsProps) {
  const t = useWords();
  const { names } = meeting;
  const set = (part: Partial<Written>) => onGiven({ ...given, ...part });
  return (
    <>
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
        names={names}
        sayings={given.challenges}
        onSayings={(challenges) => set({ challenges })}
      />
      <SayingsField
        label={t('governance.dissent')}
        lead={t('governance.meetingDissentLead')}
        names={names}
        sayings={given.dissent}
        onSayings={(dissent) => set({ dissent })}
      />
      <Send id={meeting.id} given={given} behind={behind} onGiven={onGiven} />
    </>
  );
}

interface SendProps {
  id: MeetingShown['id'];
  given: Written;
  behind: boolean;
  onGiven: (given: Written | null) => void;
}

function Send({ id, given, behind, onGiven }: SendProps) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const record = async () => {
    const { challenges, dissent } = given;
    const saved = await calls.meetings.record({
      id,
      ...given,
      challenges: heard(challenges),
      dissent: heard(dissent),
    });
    // Until the page has it from the server, it stands here as it was saved.
    onGiven(writtenIn(saved));
  };
  const save = useAct(record, t('governance.saved'), () => onGiven(null));
  const close = useAct(
    () => record().then(() => calls.meetings.close({ id })),
    t('governance.closed'),
    () => onGiven(null),
  );
  const busy = save.isPending || close.isPending || behind;
  return (
    <>
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
    </>
  );
}

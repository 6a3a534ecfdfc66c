/** What speaks for and against each option, said in the open; what speaks against one can be answered. */
import { type FormEvent, useState } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { sides } from '../kinds.ts';
import type { Session } from './calls.ts';
import { AddOption } from './gather-stage.tsx';
import { letter } from './letter.ts';
import { OptionCard, type OptionShown } from './option-card.tsx';
import css from './session.module.css';
import { useChange } from './use-change.ts';

type Side = (typeof sides)[number];

export function ArgueStage({ session }: { session: Session }) {
  return (
    <div className={css.options}>
      {session.now.map((option, place) => (
        <Argued key={option.id} session={session} option={option} letter={letter(place)} />
      ))}
      {session.mayTakePart && <AddOption session={session} />}
    </div>
  );
}

interface ArguedProps {
  session: Session;
  option: OptionShown;
  letter: string;
}

function Argued({ session, option, letter: called }: ArguedProps) {
  const t = useWords();
  const [saying, setSaying] = useState<{ answers?: string } | null>(null);
  const may = session.mayTakePart;
  return (
    <OptionCard
      option={option}
      letter={called}
      answering={({ id, answers }) =>
        may &&
        answers.length === 0 &&
        saying?.answers !== id && (
          <Button size="small" look="plain" onClick={() => setSaying({ answers: id })}>
            {t('divergence.answerThis')}
          </Button>
        )
      }
    >
      {may && !saying && (
        <div>
          <Button size="small" onClick={() => setSaying({})}>
            {t('divergence.say')}
          </Button>
        </div>
      )}
      {saying && (
        <SayForm
          key={saying.answers ?? ''}
          session={session}
          option={option}
          answers={saying.answers}
          onDone={() => setSaying(null)}
        />
      )}
    </OptionCard>
  );
}

interface SayProps {
  session: Session;
  option: OptionShown;
  answers: string | undefined;
  onDone: () => void;
}

function SayForm({ session, option, answers, onDone }: SayProps) {
  const t = useWords();
  const [text, setText, forget] = useKept(`divergence.${session.id}.say.${option.id}${answers ?? ''}`, '');
  const [side, setSide] = useState<Side>('against');
  const say = useChange(
    session,
    (calls, said: string) =>
      calls.divergence.argue({ id: session.id, option: option.id, side, text: said, ...(answers && { answers }) }),
    () => {
      forget();
      onDone();
    },
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    say.mutate(text);
  };
  const answered = option.against.find(({ id }) => id === answers);
  return (
    <form className="stack" onSubmit={onSubmit}>
      {answered ? (
        <p className="meta">{t('divergence.answering', { reason: answered.text })}</p>
      ) : (
        <Select label={t('divergence.side')} value={side} onChange={(event) => setSide(event.target.value as Side)}>
          {sides.map((it) => (
            <option key={it} value={it}>
              {t(`divergence.sides.${it}`)}
            </option>
          ))}
        </Select>
      )}
      <TextArea
        label={t('divergence.reason')}
        rows={2}
        maxLength={2000}
        required
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {say.isError && <Trouble error={say.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={say.isPending || text.trim() === ''}>
          {t('divergence.sayIt')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

/** A vote of one’s own: one tap, sealed at once, and changed as often as somebody likes while the time runs. */
import { useState } from 'react';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { noneOfThem } from '../kinds.ts';
import type { Session } from './calls.ts';
import { letter } from './letter.ts';
import { OptionCard } from './option-card.tsx';
import css from './session.module.css';
import { useChange } from './use-change.ts';

export function VoteStage({ session, round }: { session: Session; round: 'first' | 'second' }) {
  const t = useWords();
  const vote = useChange(session, (calls, choice: string) => calls.divergence.vote({ id: session.id, round, choice }));
  // At once, and not when the server has it: a tap is seen.
  const [tapped, setTapped] = useState<string | null>(null);
  const chosen = vote.isError ? session.yours[round]?.choice : (tapped ?? session.yours[round]?.choice);
  const choose = (choice: string) => {
    setTapped(choice);
    vote.mutate(choice);
  };
  const before = round === 'second' ? session.yours.first?.choice : undefined;
  const choices = [
    ...session.now.map(({ id, title }) => ({ id, title })),
    { id: noneOfThem, title: t('divergence.none') },
  ];
  return (
    <>
      <fieldset className={css.choices} disabled={!session.mayTakePart}>
        <legend className="unseen">{t(`divergence.do.${round}.title`)}</legend>
        {choices.map(({ id, title }) => (
          <label key={id}>
            <input type="radio" name={`vote-${round}`} checked={chosen === id} onChange={() => choose(id)} />
            <span dir="auto">
              {title}
              {before === id && <small className="meta"> {t('divergence.yourFirst')}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {vote.isError && <Trouble error={vote.error} />}
      <output className="meta">
        {session.yours[round] && !vote.isPending ? t('divergence.voteSealed') : t('divergence.voteOpen')}
      </output>
      <details className={css.section}>
        <summary>{t('divergence.readAgain')}</summary>
        <div className={css.options}>
          {session.now.map((option, place) => (
            <OptionCard key={option.id} option={option} letter={letter(place)} />
          ))}
        </div>
      </details>
    </>
  );
}

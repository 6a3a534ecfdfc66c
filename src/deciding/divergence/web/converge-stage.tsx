/** Both votes are on the table: the group says for which option a draft is made, and goes on in the form of a decision. */
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { leadingOf } from '../kinds.ts';
import type { Session } from './calls.ts';
import { letter } from './letter.ts';
import { OptionCard } from './option-card.tsx';
import css from './session.module.css';
import { useChange } from './use-change.ts';

interface StageProps {
  session: Session;
  onDraft: (draft: string) => void;
}

export function ConvergeStage({ session, onDraft }: StageProps) {
  const t = useWords();
  const leads = leadingOf(session.votes.second?.counts);
  const [choice, setChoice] = useState(leads ?? '');
  const make = useChange(
    session,
    (calls, option: string) => calls.divergence.converge({ id: session.id, choice: option }),
    (after) => after.draft && onDraft(after.draft),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(choice);
  };
  if (!session.mayDecide) return <p>{t('divergence.forTheGroup')}</p>;
  return (
    <form className="stack prose" onSubmit={onSubmit}>
      <Select
        label={t('divergence.draftFor')}
        required
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
      >
        <option value="">{t('divergence.choose')}</option>
        {session.now.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {make.isError && <Trouble error={make.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={choice === '' || make.isPending}>
          {t('divergence.makeDraft')}
        </Button>
      </div>
    </form>
  );
}

/** The options with all that was said, to be read again. */
export function AllOptions({ session }: { session: Session }) {
  const t = useWords();
  if (session.now.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="all-options">
      <h2 id="all-options">{t('divergence.allOptions')}</h2>
      <div className={css.options}>
        {session.now.map((option, place) => (
          <OptionCard key={option.id} option={option} letter={letter(place)} />
        ))}
      </div>
    </section>
  );
}

/** What somebody could ask before a choice is settled. Questions, and nothing waits for their answers. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { useLater } from '#ui/later.ts';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { isOver } from '../kinds.ts';
import { type Asked, type Session, useDivergenceCalls } from './calls.ts';
import { patternsQuery } from './queries.ts';
import css from './session.module.css';
import { useChange } from './use-change.ts';

const askedIn = ({ options }: Asked) => options.map((title) => `“${title}”`).join(', ');

/** In a session: each can be answered in a word, and is not asked again. */
export function SessionHints({ session }: { session: Session }) {
  const t = useWords();
  // What is over is not asked any more; what was answered stays readable.
  const open = session.asked.filter(({ setAside }) => setAside === null && !isOver(session.phase));
  const said = session.asked.filter(({ setAside }) => setAside !== null);
  if (open.length + said.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="asked">
      <h2 id="asked">{t('divergence.asked.title')}</h2>
      <ul className={css.asked}>
        {open.map((asked) => (
          <li key={asked.kind}>
            <p>{t(`divergence.asked.${asked.kind}`, { options: askedIn(asked) })}</p>
            {session.mayTakePart && <Answer session={session} asked={asked} />}
          </li>
        ))}
        {said.map((asked) => (
          <li key={asked.kind}>
            <p className="meta">{t(`divergence.asked.${asked.kind}`, { options: askedIn(asked) })}</p>
            <p dir="auto">{asked.setAside}</p>
          </li>
        ))}
      </ul>
      <Usual group={session.group} />
    </section>
  );
}

function Answer({ session, asked }: { session: Session; asked: Asked }) {
  const t = useWords();
  const [why, setWhy] = useState<string | null>(null);
  const answer = useChange(session, (calls, word: string) =>
    calls.divergence.setAside({ id: session.id, kind: asked.kind, why: word }),
  );
  if (why === null)
    return (
      <div className={css.flush}>
        <Button size="small" look="plain" onClick={() => setWhy('')}>
          {t('divergence.asked.answer')}
        </Button>
      </div>
    );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate(why);
  };
  return (
    <form className="row" onSubmit={onSubmit}>
      <TextField
        label={t('divergence.asked.word')}
        hideLabel
        placeholder={t('divergence.asked.word')}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button type="submit" size="small" disabled={why.trim() === '' || answer.isPending}>
        {t('divergence.asked.setAside')}
      </Button>
      {answer.isError && <Trouble error={answer.error} />}
    </form>
  );
}

/** How usual it is in this group, from twenty decisions on. */
function Usual({ group }: { group: string }) {
  const t = useWords();
  const usual = useQuery(patternsQuery(useDivergenceCalls(), group)).data?.usual;
  if (usual?.state !== 'measured') return null;
  const { decisions, oneOption, fewOptions } = usual;
  return <p className="meta">{t('divergence.asked.usual', { decisions, oneOption, fewOptions })}</p>;
}

interface DraftProps {
  options: readonly { title: string; description: string; for: string[]; against: string[] }[];
  choice: string;
  dissent: readonly unknown[];
}

const asksWhileWriting = new Set<Asked['kind']>(['one-option', 'alike', 'straw-man']);

/** In the form of a decision: asked once something is chosen, and gone with a press. */
export function ConvergenceHints({ options, choice, dissent }: DraftProps) {
  const t = useWords();
  const calls = useDivergenceCalls();
  const [gone, setGone] = useState<readonly string[]>([]);
  const given = useLater(JSON.stringify({ options, choice, dissent }), 800);
  const asked = useQuery({
    queryKey: ['divergence', 'check', given],
    queryFn: () => calls.divergence.check(JSON.parse(given) as DraftProps & { options: []; dissent: [] }),
    enabled: choice.trim() !== '',
    placeholderData: (before) => before,
  }).data?.asked.filter(({ kind }) => asksWhileWriting.has(kind) && !gone.includes(kind));
  if (!asked || asked.length === 0 || choice.trim() === '') return null;
  return (
    <ul className={css.asked} aria-label={t('divergence.asked.title')}>
      {asked.map((one) => (
        <li key={one.kind}>
          <p>{t(`divergence.asked.${one.kind}`, { options: askedIn(one) })}</p>
          <div className={css.flush}>
            <Button size="small" look="plain" onClick={() => setGone([...gone, one.kind])}>
              {t('divergence.asked.dismiss')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

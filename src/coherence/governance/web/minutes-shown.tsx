/** The minutes of a meeting, as everybody reads them. */

import { toDecision } from '#deciding/decisions/web/references.ts';
import { Markdown } from '#ui/markdown.tsx';
import { useWords } from '#ui/words.tsx';
import type { MeetingShown } from './calls.ts';
import css from './governance.module.css';
import type { Saying } from './sayings-field.tsx';

const questions = ['brokeDown', 'learned', 'evolve'] as const;

export function MinutesShown({ meeting }: { meeting: MeetingShown }) {
  const t = useWords();
  const { answers, minutes, challenges, dissent, names } = meeting;
  return (
    <div className={`stack ${css.told}`}>
      {questions.map((question) => (
        <section key={question}>
          <h3>{t(`governance.question.${question}`)}</h3>
          {answers[question] ? (
            <Markdown text={answers[question]} resolve={toDecision} />
          ) : (
            <p className="meta">{t('governance.nothingYet')}</p>
          )}
        </section>
      ))}
      {minutes && (
        <section>
          <h3>{t('governance.minutes')}</h3>
          <Markdown text={minutes} resolve={toDecision} />
        </section>
      )}
      <Sayings title={t('governance.challenges')} sayings={challenges} names={names} />
      <Sayings title={t('governance.dissent')} sayings={dissent} names={names} />
    </div>
  );
}

function Sayings({ title, sayings, names }: { title: string; sayings: Saying[]; names: Record<string, string> }) {
  if (sayings.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {sayings.map(({ by, text }) => (
        <div key={`${by} ${text}`} className={css.voice}>
          <Markdown text={text} resolve={toDecision} />
          {by && <p className="meta">{names[by] ?? by}</p>}
        </div>
      ))}
    </section>
  );
}

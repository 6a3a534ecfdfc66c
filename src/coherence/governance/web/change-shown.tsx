/** What would change: a principle in new words beside its old ones, or what goes. */

import { toDecision } from '#deciding/decisions/web/references.ts';
import { Markdown } from '#ui/markdown.tsx';
import { useWords } from '#ui/words.tsx';
import type { ProposalShown } from './calls.ts';
import css from './governance.module.css';
import { Reference } from './reference.tsx';
import { TextDiff } from './text-diff.tsx';

interface Wording {
  title: string;
  text: string;
  tradeOff: string;
}

const nothing: Wording = { title: '', text: '', tradeOff: '' };
const fields = ['title', 'text', 'tradeOff'] as const;

export function Words({ before = nothing, after }: { before?: Wording | null | undefined; after: Wording }) {
  const t = useWords();
  const old = before ?? nothing;
  return (
    <div className={css.change}>
      {fields
        .filter((field) => old[field] || after[field])
        .map((field) => (
          <div key={field}>
            <p className={css.named}>{t(`governance.field.${field}`)}</p>
            <TextDiff before={old[field]} after={after[field]} />
          </div>
        ))}
    </div>
  );
}

const About = ({ word, id, titles }: { word: string; id: string; titles: Record<string, string> }) => (
  <p>
    {word} <Reference id={id} title={titles[id] ?? ''} />
  </p>
);

export function ChangeShown({ proposal }: { proposal: ProposalShown }) {
  const t = useWords();
  const { change, before, titles } = proposal;
  if (change.kind === 'zones')
    return (
      <div className={css.change}>
        <Markdown text={change.text} resolve={toDecision} />
      </div>
    );
  if (change.kind === 'retire-value') return <About word={t('governance.retires')} id={change.value} titles={titles} />;
  if (change.kind === 'retire-principle')
    return (
      <div className="stack">
        <About word={t('governance.retires')} id={change.principle} titles={titles} />
        {change.into && <About word={t('governance.takenInBy')} id={change.into} titles={titles} />}
        <Words before={before} after={nothing} />
      </div>
    );
  if (change.kind === 'revise-principle')
    return (
      <div className="stack">
        <About word={t('governance.revises')} id={change.principle} titles={titles} />
        <Words before={before} after={change.content} />
      </div>
    );
  return (
    <div className="stack">
      <About word={t('governance.serves')} id={change.value} titles={titles} />
      {change.retires && (
        <About
          word={change.merges ? t('governance.takesIn') : t('governance.retires')}
          id={change.retires}
          titles={titles}
        />
      )}
      <Words after={change.content} />
    </div>
  );
}

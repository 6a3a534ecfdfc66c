/** One value in five ways of saying it: the common words, and those of each audience that has its own. */
import { useState } from 'react';
import { audienceList as audiences } from '#common-ground/network/web/audience-field.tsx';
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { useWords } from '#ui/words.tsx';
import type { Audience, Rendering } from '../value.ts';
import type { ValueRow } from './calls.ts';
import { RenderingForm } from './rendering-form.tsx';
import css from './value.module.css';

/** Whose words: everybody's, or those of one audience. */
export type Whose = 'common' | Audience;

export const wordsOf = (value: ValueRow, whose: Whose): Rendering | null =>
  whose === 'common' ? { title: value.title, text: value.text, example: value.example } : value.renderings[whose];

interface RenderingsProps {
  value: ValueRow;
  /** The audience whose words this network reads. */
  audience: Audience | undefined;
  mayAmend: boolean;
}

export function Renderings({ value, audience, mayAmend }: RenderingsProps) {
  const t = useWords();
  const [writing, setWriting] = useState<Whose | null>(null);
  const read = audience && value.renderings[audience] ? audience : 'common';
  return (
    <section className={css.section} aria-labelledby="words">
      <h2 id="words">{t('values.words')}</h2>
      <p>{t('values.wordsLead')}</p>
      <ul className={css.renderings}>
        {(['common', ...audiences] as const).map((whose) => (
          <li key={whose}>
            <div className={css.whose}>
              <h3>{t(`values.in.${whose}`)}</h3>
              {whose === read && <span className="meta">{t('values.readHere')}</span>}
            </div>
            {writing === whose ? (
              <RenderingForm value={value} whose={whose} onDone={() => setWriting(null)} />
            ) : (
              <>
                <Words words={wordsOf(value, whose)} />
                {mayAmend && (
                  <Button
                    size="small"
                    look="plain"
                    aria-label={t('values.amendIn', { whose: t(`values.in.${whose}`) })}
                    onClick={() => setWriting(whose)}
                  >
                    {t('values.amend')}
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ words }: { words: Rendering | null }) {
  const t = useWords();
  if (!words) return <p className="meta">{t('values.readsCommon')}</p>;
  return (
    <div className={css.words}>
      <p dir="auto" className={css.name}>
        {words.title}
      </p>
      {words.text && <Markdown text={words.text} />}
      {words.example && (
        <p dir="auto" className={css.example}>
          <span className="meta">{t('values.exampleShort')}</span> {words.example}
        </p>
      )}
    </div>
  );
}

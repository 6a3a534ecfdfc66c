/** What was considered, each option with the reasons for and against it. */
import type { Option } from '#deciding/decisions/decision.ts';
import { Markdown, MarkdownLine } from '#ui/markdown.tsx';
import type { Resolve } from '#ui/render-markdown.ts';
import { useWords } from '#ui/words.tsx';
import css from './decision.module.css';

const sides = [
  ['for', '+'],
  ['against', '−'],
  ['neutral', '·'],
] as const;

export function OptionList({ options, resolve }: { options: Option[]; resolve: Resolve }) {
  const t = useWords();
  return (
    <div className={css.options}>
      {options.map((option) => {
        const given = sides.filter(([side]) => option[side].length > 0);
        return (
          <section key={option.title} className={css.option}>
            <h3 dir="auto">
              <MarkdownLine text={option.title} resolve={resolve} />
            </h3>
            {option.description && <Markdown text={option.description} resolve={resolve} />}
            {given.length > 0 && (
              <div className={css.reasons}>
                {given.map(([side, sign]) => (
                  <ul key={side} aria-label={t(`option.${side}`)} className={given.length === 1 ? css.only : undefined}>
                    {option[side].map((reason) => (
                      <li key={reason} dir="auto" data-sign={sign}>
                        <MarkdownLine text={reason} resolve={resolve} />
                      </li>
                    ))}
                  </ul>
                ))}
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}

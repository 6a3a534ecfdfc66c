/** What was written, laid into themes, and what is said about each. Whoever cannot drag has the same control as everybody. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type RetrospectiveShown, useRetrospectiveCalls } from './calls.ts';
import css from './retrospective.module.css';
import { useShown } from './use-shown.ts';

type Theme = RetrospectiveShown['themes'][number];
type Reflection = RetrospectiveShown['reflections'][number];

const newTheme = 'new';

/** The themes after a thought was laid into one of them, into a new one or into none. */
export function placed(themes: readonly Theme[], thought: string, into: string, id: string): Theme[] {
  const without = themes.map((it) => ({ ...it, reflections: it.reflections.filter((one) => one !== thought) }));
  if (into === newTheme) return [...without, { id, title: '', note: '', reflections: [thought] }];
  return without.map((it) => (it.id === into ? { ...it, reflections: [...it.reflections, thought] } : it));
}

/** What happens to the themes: each change is sent as it is made. */
function useThemes({ id, revision, themes }: RetrospectiveShown) {
  const calls = useRetrospectiveCalls();
  const change = useShown<Theme[]>(id, {
    mutationFn: (next) => calls.retrospectives.group({ id, revision, themes: next }),
  });
  const place = (thought: string, into: string) =>
    change.mutate(placed(themes, thought, into, crypto.randomUUID().slice(0, 12)));
  const rename = (theme: string, title: string) =>
    change.mutate(themes.map((it) => (it.id === theme ? { ...it, title } : it)));
  const remove = (theme: string) => change.mutate(themes.filter((it) => it.id !== theme));
  return { change, place, rename, remove };
}

export function Discussing({ shown }: { shown: RetrospectiveShown }) {
  const t = useWords();
  const { change, place, rename, remove } = useThemes(shown);
  const open = shown.status === 'discussing' && shown.mayTakePart;
  const { reflections, themes, questions } = shown;
  const laid = new Set(themes.flatMap((it) => it.reflections));
  const loose = reflections.filter(({ id }) => !laid.has(id));
  const thoughts = (list: readonly Reflection[], within: Theme | null) => (
    <ul className={css.thoughts}>
      {list.map((it) => (
        <Thought key={it.id} thought={it} within={within} themes={open ? themes : null} onPlace={place} />
      ))}
    </ul>
  );
  return (
    <section className={css.section} aria-labelledby="together">
      <h2 id="together">{t('retrospective.together')}</h2>
      {reflections.length === 0 && <p className="meta">{t('retrospective.nothingRevealed')}</p>}
      {open && reflections.length > 0 && <p>{t('retrospective.togetherLead')}</p>}
      {change.error && <Trouble error={change.error} />}
      {themes.map((theme) => (
        <article key={theme.id} className={css.theme}>
          <ThemeTitle theme={theme} open={open} onTitle={(title) => rename(theme.id, title)} />
          {thoughts(
            theme.reflections.flatMap((id) => reflections.find((it) => it.id === id) ?? []),
            theme,
          )}
          <Noted shown={shown} theme={theme} open={open} />
          {open && theme.reflections.length === 0 && (
            <Button look="plain" size="small" onClick={() => remove(theme.id)}>
              {t('retrospective.removeTheme')}
            </Button>
          )}
        </article>
      ))}
      {questions
        .filter((question) => loose.some((it) => it.question === question))
        .map((question) => (
          <div key={question} className={css.loose}>
            <h3>{t(`retrospective.ask.${question}`)}</h3>
            {thoughts(
              loose.filter((it) => it.question === question),
              null,
            )}
          </div>
        ))}
    </section>
  );
}

interface ThoughtProps {
  thought: Reflection;
  within: Theme | null;
  /** Null where nothing is moved any more. */
  themes: readonly Theme[] | null;
  onPlace: (thought: string, into: string) => void;
}

function Thought({ thought, within, themes, onPlace }: ThoughtProps) {
  const t = useWords();
  return (
    <li className={themes ? css.laying : ''}>
      <p dir="auto" className={css.said}>
        {thought.text}
      </p>
      {themes && (
        <Select
          label={t('retrospective.themeOf', { text: thought.text.slice(0, 60) })}
          hideLabel
          value={within?.id ?? ''}
          onChange={({ target }) => onPlace(thought.id, target.value)}
        >
          <option value="">{t('retrospective.noTheme')}</option>
          {themes.map((theme) => (
            <option key={theme.id} value={theme.id}>
              {theme.title || t('retrospective.unnamed')}
            </option>
          ))}
          <option value={newTheme}>{t('retrospective.newTheme')}</option>
        </Select>
      )}
    </li>
  );
}

function ThemeTitle({ theme, open, onTitle }: { theme: Theme; open: boolean; onTitle: (title: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  if (!open) return <h3 dir="auto">{theme.title || t('retrospective.unnamed')}</h3>;
  const done = () => {
    if (typed !== null && typed.trim() !== theme.title) onTitle(typed.trim());
    setTyped(null);
  };
  return (
    <TextField
      large
      label={t('retrospective.themeTitle')}
      hideLabel
      maxLength={200}
      placeholder={t('retrospective.themeHint')}
      value={typed ?? theme.title}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={({ key }) => key === 'Enter' && done()}
      onBlur={done}
    />
  );
}

/** What was said about a theme: written down while the group talks. */
function Noted({ shown, theme, open }: { shown: RetrospectiveShown; theme: Theme; open: boolean }) {
  const t = useWords();
  const calls = useRetrospectiveCalls();
  const [typed, setTyped] = useState<string | null>(null);
  const note = useShown<string>(shown.id, {
    mutationFn: (text) => calls.retrospectives.note({ id: shown.id, theme: theme.id, text }),
    onSuccess: () => setTyped(null),
  });
  if (!open) return theme.note ? <Markdown text={theme.note} /> : null;
  return (
    <>
      <TextArea
        label={t('retrospective.noted')}
        rows={2}
        maxLength={5000}
        value={typed ?? theme.note}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => typed !== null && typed !== theme.note && note.mutate(typed)}
      />
      {note.error && <Trouble error={note.error} />}
    </>
  );
}

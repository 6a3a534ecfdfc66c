/** One sentence, one key: “We use X because Y”. The rest can be added later and asks for nothing. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Station } from '#ui/station.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { useDecisionCalls } from './calls.ts';
import { useKept } from './kept.ts';
import css from './quick-entry.module.css';
import { quickEntryId, quickEntryKept } from './quick-entry-id.ts';

export function QuickEntry({ aside }: { aside?: (sentence: string) => ReactNode }) {
  const t = useWords();
  const memberships = useYou()?.memberships ?? [];
  const [sentence, setSentence, forget] = useKept(quickEntryKept, '');
  const [chosen, setChosen] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const group = memberships.find((it) => it.group === chosen) ?? memberships[0];
  const capture = useCapture(() => {
    forget();
    setSentence('');
    input.current?.focus();
  });
  if (!group) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (sentence.trim()) capture.mutate({ sentence: sentence.trim(), group: group.group });
  };
  return (
    <form className={css.entry} onSubmit={send}>
      <span className={css.station}>
        <Station shape={sentence ? 'full' : 'open'} size={24} color="var(--thread)" />
      </span>
      <div className={css.label}>
        <label htmlFor={quickEntryId}>{t('quick.label', { group: group.name })}</label>
        <span className="meta">
          <kbd>Alt N</kbd>
        </span>
      </div>
      <div className={css.line}>
        <input
          ref={input}
          id={quickEntryId}
          autoComplete="off"
          placeholder={t('quick.placeholder')}
          value={sentence}
          onChange={(event) => setSentence(event.target.value)}
        />
        <Button look="primary" type="submit" disabled={capture.isPending}>
          {t('quick.log')}
        </Button>
      </div>
      <div className={css.more}>
        {memberships.length > 1 && (
          <select aria-label={t('form.group')} value={group.group} onChange={(event) => setChosen(event.target.value)}>
            {memberships.map((it) => (
              <option key={it.group} value={it.group}>
                {it.name}
              </option>
            ))}
          </select>
        )}
        <Link to="/decisions/new" search={sentence ? { title: sentence, group: group.slug } : { group: group.slug }}>
          {t('quick.more')}
        </Link>
      </div>
      {capture.isError && <Trouble error={capture.error} />}
      {aside?.(sentence)}
    </form>
  );
}

function useCapture(onDone: () => void) {
  const t = useWords();
  const calls = useDecisionCalls();
  const queries = useQueryClient();
  const refresh = () => {
    for (const key of ['home', 'decisions', 'groups']) void queries.invalidateQueries({ queryKey: [key] });
  };
  return useMutation({
    mutationFn: (input: { sentence: string; group: string }) => calls.decisions.capture(input),
    onSuccess: ({ id, ref, revision, title }) => {
      const undo = () =>
        void calls.decisions
          .retract({ id, revision, why: t('quick.undoWhy') })
          .then(refresh, () => tell(t('trouble.unexpected')));
      tell(
        t('quick.logged', { title }),
        { label: t('quick.open'), to: `/decisions/${ref}` },
        { label: t('ui.undo'), run: undo },
      );
      refresh();
      onDone();
    },
  });
}

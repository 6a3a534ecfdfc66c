/** The conversation on a conflict: everybody may speak, whichever group they belong to. */
import type { FormEvent, KeyboardEvent } from 'react';
import { useReferences } from '#deciding/decisions/web/form/use-references.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { SuggestArea } from '#ui/suggest-area.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type ConflictShown, useConflictCalls } from './calls.ts';
import css from './conflict.module.css';
import { Refused } from './refused.tsx';
import { resolverOf } from './said.ts';
import { useChange } from './use-change.ts';

export function Conversation({ shown }: { shown: ConflictShown }) {
  const t = useWords();
  const { createdBy, createdAt, why, thread, names } = shown;
  return (
    <>
      <ol className={css.remarks}>
        <li className={css.remark}>
          <p className="meta">
            {createdBy ? t('conflict.noticedBy', { name: names[createdBy] ?? '' }) : t('conflict.foundBy')} ·{' '}
            <Moment value={createdAt} />
          </p>
          {why && <Markdown text={why} resolve={resolverOf(shown)} />}
        </li>
        {thread.map(({ by, at, text }) => (
          <li key={`${at}${by}${text}`} className={css.remark}>
            <p className="meta">
              <b>
                <bdi>{names[by] ?? t('trail.somebody')}</bdi>
              </b>{' '}
              · <Moment value={at} clock />
            </p>
            <Markdown text={text} resolve={resolverOf(shown)} />
          </li>
        ))}
      </ol>
      <Compose id={shown.id} />
    </>
  );
}

function Compose({ id }: { id: ConflictShown['id'] }) {
  const t = useWords();
  const calls = useConflictCalls();
  const suggest = useReferences();
  const [text, setText] = useKept(`conflict.say.${id}`, '');
  const say = useChange(id, {
    mutationFn: () => calls.conflicts.say({ id, text }),
    onSuccess: () => setText(''),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !say.isPending) say.mutate(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };
  return (
    <form className={`stack no-print ${css.compose}`} onSubmit={send} onKeyDown={onKeyDown}>
      <SuggestArea
        label={t('conflict.say')}
        hint={t('conflict.sayHint')}
        value={text}
        maxLength={5000}
        suggest={suggest}
        onText={setText}
      />
      <Refused error={say.error} />
      <div className="row">
        <Button type="submit" disabled={say.isPending || !text.trim()}>
          {t('conflict.send')}
        </Button>
      </div>
    </form>
  );
}

/** One line is enough; what else is known waits behind a quiet heading. */
import { type FormEvent, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useSignalCalls } from './calls.ts';
import css from './signals.module.css';
import { useSend } from './use-send.ts';

const more = { text: '', place: '', seenOn: '' };

/** Tells which one it has become, so that the keyboard can go on there. */
export function RaiseSignal({ onRaised }: { onRaised: (id: string) => void }) {
  const t = useWords();
  const calls = useSignalCalls();
  const memberships = useYou()?.memberships ?? [];
  const [title, setTitle] = useKept('signal.title', '');
  const [given, setGiven] = useState({ ...more, group: '' });
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const group = given.group || memberships[0]?.group;
  const raise = useSend({
    send: () => {
      const { text, place, seenOn } = given;
      return calls.signals.raise({ title, text, place, seenOn: seenOn || null, ...(group && { group }) });
    },
    told: t('signals.raised'),
    onDone: ({ id }) => {
      setTitle('');
      setGiven({ ...given, ...more });
      onRaised(id);
    },
  });
  if (memberships.length === 0) return <Note>{t('signals.noGroup')}</Note>;
  const errors = raise.error ? fieldSentences(raise.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    raise.mutate();
  };
  return (
    <form className={css.raise} onSubmit={send} aria-label={t('signals.raise')}>
      <OwnGroupField
        label={t('signals.asGroup')}
        groups={memberships}
        value={group ?? ''}
        onGroup={(next) => set({ group: next })}
      />
      <TextField
        label={t('signals.what')}
        placeholder={t('signals.example')}
        required
        maxLength={200}
        value={title}
        error={errors.title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <details className={css.more}>
        <summary>{t('signals.more')}</summary>
        <div className={css.fields}>
          <TextArea
            label={t('signals.text')}
            value={given.text}
            maxLength={5000}
            error={errors.text}
            onChange={(event) => set({ text: event.target.value })}
          />
          <TextField
            label={t('signals.place')}
            value={given.place}
            maxLength={200}
            error={errors.place}
            onChange={(event) => set({ place: event.target.value })}
          />
          <TextField
            type="date"
            label={t('signals.seenOn')}
            value={given.seenOn}
            error={errors.seenOn}
            onChange={(event) => set({ seenOn: event.target.value })}
          />
        </div>
      </details>
      {raise.isError && <Trouble error={raise.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={raise.isPending}>
          {t('signals.raise')}
        </Button>
      </div>
    </form>
  );
}

/** One group says how the conflict ends: each of the four endings asks for what makes it honest. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea } from '#ui/field.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { endingKinds } from '../kinds.ts';
import { type ConflictShown, useConflictCalls } from './calls.ts';
import css from './conflict.module.css';
import { EndingNeeds } from './ending-needs.tsx';
import { noEnding, sendable, type WrittenEnding } from './ending-written.ts';
import { endingPlace } from './places.ts';
import { principlesQuery } from './queries.ts';
import { Refused } from './refused.tsx';
import { groupIn, otherThan } from './said.ts';
import { useChange } from './use-change.ts';

export const useWrittenEnding = (id: string) => useKept<WrittenEnding>(`conflict.end.${id}`, noEnding);

export function EndingForm({ shown }: { shown: ConflictShown }) {
  const t = useWords();
  const calls = useConflictCalls();
  const [written, setWritten] = useWrittenEnding(shown.id);
  const [begunAt, setBegunAt] = useState<number>();
  const group = shown.yours.find((it) => it === written.group) ?? shown.yours[0]!;
  const set = (part: Partial<WrittenEnding>) => {
    setBegunAt(begunAt ?? shown.revision);
    setWritten({ ...written, ...part });
  };
  const settle = useChange(shown.id, {
    mutationFn: (revision: number) => calls.conflicts.settle({ id: shown.id, revision, group, ...sendable(written) }),
    focus: endingPlace,
    onSuccess: () => {
      setWritten(noEnding);
      tell(t('conflict.said'));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!written.kind) return;
    // Whoever was told that somebody was quicker has seen it as it stands now.
    settle.mutate(settle.isError ? shown.revision : (begunAt ?? shown.revision));
  };
  const errors = settle.error ? fieldSentences(settle.error) : {};
  const principles = useQuery(principlesQuery(calls)).data?.principles ?? [];
  return (
    <form className={`stack no-print ${css.end}`} onSubmit={send}>
      <Kinds written={written} set={set} />
      {written.kind && (
        <>
          <EndingNeeds
            written={written}
            set={set}
            shown={shown}
            group={group}
            principles={principles}
            errors={errors}
          />
          <TextArea
            label={t(`conflict.whyEnd.${written.kind}`)}
            required
            maxLength={5000}
            value={written.why}
            error={errors.why}
            onChange={(event) => set({ why: event.target.value })}
          />
          {shown.yours.length > 1 && <SpeaksFor shown={shown} group={group} set={set} />}
          <p className="meta">
            {written.kind === 'one-revises'
              ? t('conflict.standsAtOnce')
              : t('conflict.standsWhen', { other: otherThan(shown, group)?.name ?? '' })}
          </p>
          <Refused error={settle.error} sentence={errors.why} />
          <div className="row">
            <Button look="primary" type="submit" disabled={settle.isPending}>
              {written.kind === 'one-revises' ? t('conflict.endNow') : t('conflict.propose')}
            </Button>
            <Button look="plain" onClick={() => setWritten(noEnding)}>
              {t('ui.cancel')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

interface PartProps {
  written: WrittenEnding;
  set: (part: Partial<WrittenEnding>) => void;
}

function Kinds({ written, set }: PartProps) {
  const t = useWords();
  const id = useId();
  return (
    <fieldset className={css.kinds}>
      <legend>{t('conflict.howEnds')}</legend>
      {endingKinds.map((kind) => (
        <div key={kind} className={css.kind} data-chosen={written.kind === kind || undefined}>
          <input
            type="radio"
            name="ending"
            id={`${id}${kind}`}
            aria-describedby={`${id}${kind}-about`}
            value={kind}
            checked={written.kind === kind}
            onChange={() => set({ kind })}
          />
          <span>
            <label htmlFor={`${id}${kind}`}>{t(`conflict.ending.${kind}`)}</label>
            <small id={`${id}${kind}-about`}>{t(`conflict.endingAbout.${kind}`)}</small>
          </span>
        </div>
      ))}
    </fieldset>
  );
}

interface SpeaksProps extends Pick<PartProps, 'set'> {
  shown: ConflictShown;
  group: string;
}

/** Whoever belongs to both says for which one they speak. */
function SpeaksFor({ shown, group, set }: SpeaksProps) {
  const t = useWords();
  return (
    <Select label={t('conflict.speaksFor')} value={group} onChange={(event) => set({ group: event.target.value })}>
      {shown.yours.map((it) => (
        <option key={it} value={it}>
          {groupIn(shown, it)?.name}
        </option>
      ))}
    </Select>
  );
}

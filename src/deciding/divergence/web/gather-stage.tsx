/** All options at once, without names: what says the same is put together, and what came to mind just now is added. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import type { Session } from './calls.ts';
import { OptionCard, type OptionShown } from './option-card.tsx';
import css from './session.module.css';
import { useChange } from './use-change.ts';
import { OptionFields } from './write-stage.tsx';
import { type OptionTyped, tidy } from './written-options.ts';

export function GatherStage({ session }: { session: Session }) {
  return (
    <div className={css.options}>
      {session.now.map((option) => (
        <OptionCard key={option.id} option={option}>
          {session.mayTakePart && <Together session={session} option={option} />}
        </OptionCard>
      ))}
      {session.mayTakePart && <AddOption session={session} />}
    </div>
  );
}

function Together({ session, option }: { session: Session; option: OptionShown }) {
  const t = useWords();
  const [into, setInto] = useState('');
  const merge = useChange(session, (calls, kept: string) =>
    calls.divergence.merge({ id: session.id, into: kept, from: option.id }),
  );
  const split = useChange(session, (calls, id: string) => calls.divergence.split({ id: session.id, option: id }));
  const others = session.now.filter(({ id }) => id !== option.id);
  return (
    <div className="row">
      {others.length > 0 && (
        <>
          <Select
            label={t('divergence.sameAs', { title: option.title })}
            hideLabel
            value={into}
            onChange={(event) => setInto(event.target.value)}
          >
            <option value="">{t('divergence.sameAsNone')}</option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
          {into && (
            <Button size="small" disabled={merge.isPending} onClick={() => merge.mutate(into)}>
              {t('divergence.putTogether')}
            </Button>
          )}
        </>
      )}
      {option.of.length > 1 && (
        <Button size="small" look="plain" disabled={split.isPending} onClick={() => split.mutate(option.id)}>
          {t('divergence.takeApart', { count: option.of.length })}
        </Button>
      )}
      {(merge.error ?? split.error) && <Trouble error={merge.error ?? split.error} />}
    </div>
  );
}

const empty: OptionTyped = { title: '', description: '', for: [], against: [] };

export function AddOption({ session }: { session: Session }) {
  const t = useWords();
  const [option, setOption] = useState<OptionTyped | null>(null);
  const add = useChange(
    session,
    (calls, given: OptionTyped) => calls.divergence.addOption({ id: session.id, ...tidy([given])[0]! }),
    () => setOption(null),
  );
  if (!option)
    return (
      <div>
        <Button onClick={() => setOption(empty)}>{t('divergence.addOption')}</Button>
      </div>
    );
  return (
    <form
      className={css.option}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(option);
      }}
    >
      <OptionFields option={option} onOption={(part) => setOption({ ...option, ...part })} />
      {add.isError && <Trouble error={add.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={add.isPending || option.title.trim() === ''}>
          {t('divergence.addIt')}
        </Button>
        <Button onClick={() => setOption(null)}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

/** What the members of its group do with an assumption: look again, change it, say that it holds no more or holds again. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type AssumptionShown, useMapCalls } from './calls.ts';
import { ItemForm } from './item-form.tsx';
import css from './map.module.css';
import { mapQuery } from './queries.ts';
import { SayWhy } from './say-why.tsx';
import { useItemCheck, useItemRestore } from './use-items.ts';

export function AssumptionDeeds({ shown }: { shown: AssumptionShown }) {
  const t = useWords();
  const calls = useMapCalls();
  const { assumption } = shown;
  const [changing, setChanging] = useState(false);
  const check = useItemCheck(assumption);
  const restore = useItemRestore();
  if (changing) return <ItemForm row={assumption} onDone={() => setChanging(false)} />;
  if (assumption.retiredAt !== null)
    return (
      <p>
        <Button disabled={restore.isPending} onClick={() => restore.mutate({ id: assumption.id, kind: 'assumption' })}>
          {t('map.restore')}
        </Button>
        {restore.isError && <Trouble error={restore.error} />}
      </p>
    );
  return (
    <div className={css.actions}>
      {!assumption.fall && (
        <Button size="small" disabled={check.isPending} onClick={() => check.mutate()}>
          {t('map.stillHolds')}
        </Button>
      )}
      <Button size="small" onClick={() => setChanging(true)}>
        {t('map.changeShort')}
      </Button>
      {!assumption.fall && (
        <SayWhy
          button={t('assumption.fall')}
          label={t('assumption.fallWhy')}
          hint={t('assumption.fallHint', { count: assumption.decisions })}
          send={(why) => calls.assumptions.fall({ id: assumption.id, why })}
        />
      )}
      {assumption.fall && <Mend shown={shown} />}
    </div>
  );
}

/** It holds again, or another assumption of the same map has taken its place. */
function Mend({ shown: { assumption, group } }: { shown: AssumptionShown }) {
  const t = useWords();
  const calls = useMapCalls();
  const [by, setBy] = useState('');
  const others = useQuery(mapQuery(calls, group.slug)).data?.assumptions ?? [];
  const fit = others.filter(({ id, state }) => id !== assumption.id && state !== 'fallen');
  return (
    <SayWhy
      button={t('assumption.mend')}
      label={t('assumption.mendWhy')}
      send={(why) =>
        calls.assumptions.mend({ id: assumption.id, why, ...(by && { replacedBy: by as typeof assumption.id }) })
      }
    >
      <Select label={t('assumption.mendHow')} value={by} onChange={(event) => setBy(event.target.value)}>
        <option value="">{t('assumption.holdsAgain')}</option>
        {fit.map(({ id, title }) => (
          <option key={id} value={id}>
            {t('assumption.replacedByOne', { title })}
          </option>
        ))}
      </Select>
    </SayWhy>
  );
}

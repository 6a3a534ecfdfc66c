/** What contributed to it: several things. One that was met elsewhere within half a year is pointed out. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { useLater } from '#ui/later.ts';
import { Markdown } from '#ui/markdown.tsx';
import { useWords } from '#ui/words.tsx';
import { BlameHint } from './blame-hint.tsx';
import { type Factor, type IncidentShown, useIncidentCalls } from './calls.ts';
import { CarefulArea } from './careful-area.tsx';
import { EditPart } from './edit-part.tsx';
import css from './incident.module.css';
import { isWritten, ListEditor } from './list-editor.tsx';
import { resolverOf } from './resolve.ts';

export function Factors({ shown }: { shown: IncidentShown }) {
  const t = useWords();
  const { factors, metBefore } = shown;
  return (
    <EditPart
      shown={shown}
      name="factors"
      filled={factors.length > 0}
      value={factors}
      open={t('incident.write.factors')}
      toSet={(list) => ({ factors: list.filter(isWritten) })}
      fields={(list, onList) => <FactorFields except={shown.id} factors={list} onFactors={onList} />}
    >
      {factors.length === 0 && <p className="meta">{t('incident.ask.factors')}</p>}
      <ul className={css.factors}>
        {factors.map((factor) => {
          const met = metBefore.find((it) => it.factor === factor.title)?.before;
          return (
            <li key={factor.title}>
              <h3 dir="auto">{factor.title}</h3>
              {factor.text && <Markdown text={factor.text} resolve={resolverOf(shown)} />}
              {met && (
                <p className={css.again}>
                  {t('incident.metBefore', { count: met.daysBefore, group: met.group.name })}{' '}
                  <Link to="/incidents/$id" params={{ id: met.incident }}>
                    <bdi>{met.title}</bdi>
                  </Link>
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {factors.length === 1 && shown.mayEdit && <p className="meta">{t('incident.onlyOne')}</p>}
    </EditPart>
  );
}

interface FieldsProps {
  except: IncidentShown['id'];
  factors: Factor[];
  onFactors: (factors: Factor[]) => void;
}

function FactorFields({ except, factors, onFactors }: FieldsProps) {
  const t = useWords();
  return (
    <ListEditor
      list={factors}
      onList={onFactors}
      blank={{ title: '', text: '' }}
      name={(number) => t('incident.factor', { number })}
      add={t('incident.addFactor')}
      fields={(factor, set) => (
        <>
          <FactorTitle except={except} value={factor.title} onValue={(title) => set({ title })} />
          <CarefulArea
            label={t('incident.factorText')}
            optional={t('ui.optional')}
            rows={2}
            maxLength={5000}
            value={factor.text}
            onText={(text) => set({ text })}
          />
        </>
      )}
    />
  );
}

interface TitleProps {
  except: IncidentShown['id'];
  value: string;
  onValue: (value: string) => void;
}

/** A shared vocabulary grows by itself: the words that others have found are offered, with when they were needed last. */
function FactorTitle({ except, value, onValue }: TitleProps) {
  const t = useWords();
  const calls = useIncidentCalls();
  const offered = useId();
  const like = useLater(value.trim(), 250);
  const { data } = useQuery({
    queryKey: ['incidents', 'factors', like, except],
    queryFn: () => calls.incidents.factors({ like, except, limit: 8 }),
    staleTime: 60_000,
  });
  const known = data?.factors ?? [];
  const near = like.length >= 3 ? known.find(({ recent, same }) => recent && same) : undefined;
  return (
    <>
      <TextField
        label={t('incident.factorTitle')}
        hint={t('incident.factorHint')}
        maxLength={120}
        list={offered}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      <datalist id={offered}>
        {known.map(({ title }) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <div aria-live="polite">
        {near && (
          <p className={css.again}>
            {t('incident.metAgo', { count: near.daysAgo, group: near.last.group.name })} <bdi>{near.last.title}</bdi>{' '}
            {near.title !== value && (
              <Button size="small" look="plain" onClick={() => onValue(near.title)}>
                {t('incident.sameWords', { factor: near.title })}
              </Button>
            )}
          </p>
        )}
      </div>
      <BlameHint text={value} />
    </>
  );
}

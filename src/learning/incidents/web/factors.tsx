/** What contributed to it: several things. One that was met elsewhere within half a year is pointed out. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
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
import { resolverOf } from './resolve.ts';

export function Factors({ shown }: { shown: IncidentShown }) {
  const t = useWords();
  const { factors, metBefore } = shown;
  return (
    <EditPart
      shown={shown}
      name="factors"
      value={factors}
      open={t('incident.write.factors')}
      toSet={(list) => ({ factors: list.filter(({ title }) => title.trim() !== '') })}
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
  const list = factors.length === 0 ? [{ title: '', text: '' }] : factors;
  const set = (at: number, part: Partial<Factor>) =>
    onFactors(list.map((it, place) => (place === at ? { ...it, ...part } : it)));
  return (
    <>
      <ol className={css.stations}>
        {list.map((factor, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a factor is known by its place while it is written
          <li key={at}>
            <fieldset className="stack">
              <legend className="unseen">{t('incident.factor', { number: at + 1 })}</legend>
              <FactorTitle except={except} value={factor.title} onValue={(title) => set(at, { title })} />
              <CarefulArea
                label={t('incident.factorText')}
                optional={t('ui.optional')}
                rows={2}
                maxLength={5000}
                value={factor.text}
                onText={(text) => set(at, { text })}
              />
              <div className="row">
                <Button look="plain" size="small" onClick={() => onFactors(list.filter((_, place) => place !== at))}>
                  <X aria-hidden /> {t('incident.takeOut')}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button size="small" onClick={() => onFactors([...list, { title: '', text: '' }])}>
          {t('incident.addFactor')}
        </Button>
      </div>
    </>
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

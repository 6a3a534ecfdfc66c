/** What the texts say: which fields are only filled in, whether reasons are of the case, and whether a decision can be traced. */
import { useQuery } from '@tanstack/react-query';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type TextsShown, useRetrospectiveCalls } from './calls.ts';
import css from './evidence.module.css';
import { Item } from './item.tsx';
import { ShareLine } from './pictures.tsx';
import { textsQuery } from './queries.ts';

interface Props {
  id: `rtr_${string}`;
  onPropose?: ((text: string) => void) | undefined;
}

const percent = (share: number) => Math.round(share * 100);

export function Texts({ id, onPropose }: Props) {
  const t = useWords();
  const { data: texts, error, refetch } = useQuery(textsQuery(useRetrospectiveCalls(), id));
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (!texts) return <output className="meta">{t('evidence.reading')}</output>;
  return (
    <>
      <Fields fields={texts.fields} onPropose={onPropose} />
      <Specific specific={texts.specific} />
      <Traceable traceable={texts.traceable} />
    </>
  );
}

function Fields({ fields, onPropose }: Pick<TextsShown, 'fields'> & Pick<Props, 'onPropose'>) {
  const t = useWords();
  const hollow = fields.flatMap(({ field, of, judged }) =>
    judged.state === 'measured' && judged.dispensable ? [{ field, of, judged }] : [],
  );
  const told = fields.some(({ judged }) => judged.state === 'measured');
  const propose = (field: string) => {
    onPropose?.(t('evidence.leaveOut', { field: t(`evidence.field.${field}`) }));
    tell(t('evidence.takenOver'));
  };
  return (
    <Item title={t('evidence.fields')}>
      {!told && <p className="meta">{t('evidence.fieldsTooFew')}</p>}
      {told && hollow.length === 0 && <p className="meta">{t('evidence.fieldsFine')}</p>}
      <ul className={css.fields}>
        {hollow.map(({ field, of, judged }) => (
          <li key={field}>
            <b>{t(`evidence.field.${field}`)}</b>
            <ShareLine
              share={judged.hollow}
              interval={judged.interval}
              label={t('evidence.hollow', { share: percent(judged.hollow), count: judged.records })}
            />
            <p className="meta">
              {t(`evidence.hollowOf.${of}`, { share: percent(judged.hollow), count: judged.records })}
            </p>
            {onPropose && (
              <Button look="plain" size="small" onClick={() => propose(field)}>
                {t('evidence.proposeLeaving')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Item>
  );
}

function Specific({ specific }: Pick<TextsShown, 'specific'>) {
  const t = useWords();
  if (specific.state === 'no data')
    return (
      <Item title={t('evidence.specific')}>
        <p className="meta">
          {t('evidence.specificTooFew', { count: specific.have.rationales ?? 0, need: specific.need.rationales ?? 0 })}
        </p>
      </Item>
    );
  const [low, high] = specific.againstLengthInterval;
  const stands = low > 0 ? 'more' : high < 0 ? 'less' : 'alike';
  return (
    <Item title={t('evidence.specific')}>
      <p>{t(`evidence.specificStands.${stands}`)}</p>
      <p className="meta">
        {t('evidence.specificFigures', {
          per: specific.per100Words.toFixed(1),
          low: specific.interval[0].toFixed(1),
          high: specific.interval[1].toFixed(1),
          count: specific.rationales,
        })}
      </p>
      {specific.ruleOnly > 0 && <p className="meta">{t('evidence.ruleOnly', { share: percent(specific.ruleOnly) })}</p>}
    </Item>
  );
}

const parts = ['who', 'why', 'principle', 'alternatives', 'livingLink'] as const;

function Traceable({ traceable }: Pick<TextsShown, 'traceable'>) {
  const t = useWords();
  if (traceable.state === 'no data')
    return (
      <Item title={t('evidence.traceable')}>
        <p className="meta">
          {t('evidence.traceableTooFew', { count: traceable.have.decisions ?? 0, need: traceable.need.decisions ?? 0 })}
        </p>
      </Item>
    );
  const { share, interval, decisions } = traceable;
  const said = t('evidence.traceableShare', {
    share: percent(share),
    low: percent(interval[0]),
    high: percent(interval[1]),
    count: decisions,
  });
  return (
    <Item title={t('evidence.traceable')}>
      <ShareLine share={share} interval={interval} label={said} />
      <p className="meta">{said}</p>
      <ul>
        {parts.map((part) => (
          <li key={part} className="meta">
            {t(`evidence.part.${part}`)}: {percent(traceable.parts[part])} %
          </li>
        ))}
      </ul>
    </Item>
  );
}

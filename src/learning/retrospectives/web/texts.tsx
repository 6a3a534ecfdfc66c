/** What the texts say: which fields are only filled in, whether reasons are of the case, and whether a decision can be traced. */
import { useQuery } from '@tanstack/react-query';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type TextsShown, useRetrospectiveCalls } from './calls.ts';
import { Fields, type Proposing } from './fields.tsx';
import { Item } from './item.tsx';
import { percent, ShareLine } from './pictures.tsx';
import { textsQuery } from './queries.ts';

interface Props {
  id: `rtr_${string}`;
  group: string;
  proposing?: Proposing | undefined;
}

export function Texts({ id, group, proposing }: Props) {
  const t = useWords();
  const { data: texts, error, refetch } = useQuery(textsQuery(useRetrospectiveCalls(), id));
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (!texts) return <output className="meta">{t('evidence.reading')}</output>;
  return (
    <>
      <Fields fields={texts.fields} group={group} proposing={proposing} />
      <Specific specific={texts.specific} />
      <Traceable traceable={texts.traceable} read={texts.read} />
    </>
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

function Traceable({ traceable, read }: Pick<TextsShown, 'traceable' | 'read'>) {
  const t = useWords();
  if (traceable.state === 'no data')
    return (
      <Item title={t('evidence.traceable')}>
        <p className="meta">
          {t('evidence.traceableTooFew', { count: traceable.have.decisions ?? 0, need: traceable.need.decisions ?? 0 })}
        </p>
        <ReadByStrangers read={read} />
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
      <ReadByStrangers read={read} />
    </Item>
  );
}

/** The fields only let one expect it; whoever has read the decisions knows. */
function ReadByStrangers({ read }: Pick<TextsShown, 'read'>) {
  const t = useWords();
  if (read.state === 'no data' && !read.have.decisions) return null;
  if (read.state === 'no data' && read.need.readers) return <p className="meta">{t('evidence.readByFew')}</p>;
  if (read.state === 'no data')
    return (
      <p className="meta">
        {t('evidence.readTooFew', { count: read.have.decisions ?? 0, need: read.need.decisions ?? 0 })}
      </p>
    );
  const [low, high] = read.interval;
  return (
    <>
      <p>
        {t('evidence.readShare', {
          share: percent(read.share),
          low: percent(low),
          high: percent(high),
          count: read.decisions,
        })}
      </p>
      <p className="meta">{t('evidence.readAgrees', { share: percent(read.agreement) })}</p>
    </>
  );
}

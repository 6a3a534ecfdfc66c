/** What came of the votes: how people stand to one another, what is shared, and what a smaller group holds. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { leastPeople, nameOfGroup } from '../kinds.ts';
import { Agreement, AgreementBars, AgreementKey } from './agreement.tsx';
import { type ConversationShown, type MapTold, mapQuery, type OpinionMap, useOpinionCalls } from './calls.ts';
import { Landscape } from './landscape.tsx';
import css from './picture.module.css';

interface PictureProps {
  conversation: ConversationShown;
  round: number;
  /** What can be begun from what is seen. */
  onward: ReactNode;
  /** Where nothing bridges a split: what can be done all the same. */
  waysOut: ReactNode;
}

export function Picture({ conversation, round, onward, waysOut }: PictureProps) {
  const t = useWords();
  const query = useQuery(mapQuery(useOpinionCalls(), conversation.id, round));
  const told = query.data;
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!told) return <Waiting lines={4} />;
  return (
    <div className={css.picture}>
      {told.state === 'counting' && <Counting told={told} />}
      {told.state === 'failed' && <Note>{t('opinions.failed')}</Note>}
      {told.map ? (
        <Counted told={told} map={told.map} onward={onward} waysOut={waysOut} />
      ) : (
        told.state === 'too-few' && <p className={css.few}>{t('opinions.tooFew', { count: leastPeople })}</p>
      )}
    </div>
  );
}

function Counting({ told }: { told: MapTold }) {
  const t = useWords();
  return (
    <div className={css.counting}>
      <span>{t('opinions.counting')}</span>
      <progress max={1} value={told.progress ?? 0} aria-label={t('opinions.counting')} />
    </div>
  );
}

interface CountedProps extends Pick<PictureProps, 'onward' | 'waysOut'> {
  told: MapTold;
  map: OpinionMap;
}

function Counted({ told, map, onward, waysOut }: CountedProps) {
  const t = useWords();
  return (
    <>
      {map.unbridgeable && waysOut}
      <Reading map={map} you={told.you} />
      <Landscape map={map} you={told.you} />
      <Shared map={map} />
      <Minority map={map} />
      <SetAside map={map} />
      {onward}
      <Agreement map={map} />
      <p className="meta">
        {t('opinions.counted', { count: map.people })} <Moment value={map.drawnAt} clock /> · {t('opinions.steps')}
      </p>
    </>
  );
}

/** Where there are no groups, that is what was found, and it is said first. */
function Reading({ map, you }: { map: OpinionMap; you: MapTold['you'] }) {
  const t = useWords();
  const { reading } = map;
  if (reading.state === 'no data')
    return (
      <div className={css.reading}>
        <h3>{t('opinions.noData')}</h3>
        <p>{t('opinions.noDataText', { ...reading.need })}</p>
      </div>
    );
  if (reading.state === 'no distinct groups')
    return (
      <div className={css.reading}>
        <h3>{t('opinions.noGroups')}</h3>
        <p>{t(`opinions.noGroupsText.${reading.because}`)}</p>
      </div>
    );
  return (
    <div className={css.reading}>
      <h3>{t('opinions.groups', { count: reading.sizes.length })}</h3>
      <p>{t('opinions.groupsText')}</p>
      <ul className={css.groups}>
        {reading.sizes.map((size, group) => (
          <li key={nameOfGroup(group)}>
            <b>{t('opinions.group', { group: nameOfGroup(group) })}</b>{' '}
            {size === null ? t('opinions.smallGroup') : t('opinions.size', { count: size })}
            {you?.group === group && ` · ${t('opinions.yours')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Shared({ map }: { map: OpinionMap }) {
  const t = useWords();
  const rows = map.common.flatMap(({ id, side }) => {
    const row = map.statements.find((it) => it.id === id);
    return row ? [{ row, side }] : [];
  });
  if (rows.length === 0) return <p className="prose">{t('opinions.nothingShared')}</p>;
  return (
    <section className="stack" aria-labelledby="shared">
      <h2 id="shared">{t('opinions.shared')}</h2>
      <AgreementKey />
      <ul className={css.shared}>
        {rows.map(({ row, side }) => (
          <li key={row.id}>
            <p dir="auto">{row.text}</p>
            {side === 'disagree' && <p className="meta">{t('opinions.rejected')}</p>}
            <AgreementBars row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each has a place, however many there are. */
function Minority({ map }: { map: OpinionMap }) {
  const t = useWords();
  if (map.minority.length === 0) return null;
  const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
  return (
    <section className="stack" aria-labelledby="minority">
      <h2 id="minority">{t('opinions.minority')}</h2>
      <p className="prose">{t('opinions.minorityLead')}</p>
      <ul className={css.minority}>
        {map.minority.map(({ id, group, side, inGroup, inRest, setAside }) => (
          <li key={`${id} ${group}`}>
            <p dir="auto">{setAside === null ? texts.get(id) : t('opinions.minorityAside', { why: setAside })}</p>
            <p className="meta">
              {t(`opinions.minority${side === 'agree' ? 'Agree' : 'Disagree'}`, {
                group: nameOfGroup(group),
                share: Math.round(100 * inGroup),
                rest: Math.round(100 * inRest),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each reason once; the words stand below, because they may point at somebody. */
function SetAside({ map }: { map: OpinionMap }) {
  const t = useWords();
  if (map.aside.length === 0) return null;
  const kinds = Map.groupBy(map.aside, ({ why, counted }) => `${counted ? 'after' : 'before'} ${why}`);
  return (
    <section className="stack" aria-labelledby="aside">
      <h2 id="aside">{t('opinions.asideInMap')}</h2>
      <p className="prose">{t('opinions.asideLead')}</p>
      <ul className={css.aside}>
        {[...kinds].map(([key, [first, ...more]]) => (
          <li key={key}>
            <p dir="auto">“{first!.why}”</p>
            <p className="meta">
              {t(`opinions.${first!.counted ? 'asideAfter' : 'asideBefore'}`, { count: 1 + more.length })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

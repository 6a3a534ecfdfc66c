/** What the figures say, beside what they cannot say yet. */
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useWords, type Words } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './compass.module.css';

interface Figures {
  state: 'measured' | 'no data';
  have?: Record<string, number>;
  need?: Record<string, number>;
  share?: number;
  interval?: [number, number];
  concentrated?: boolean;
  prescriptive?: { share: number; of: number };
  unused?: { share: number; of: number };
}

const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

/** How far it is from saying anything: the first count that is short. */
function lacking(t: Words, { have = {}, need = {} }: Figures): string {
  const short = Object.keys(need).find((name) => (have[name] ?? 0) < (need[name] ?? 0)) ?? '';
  return t('signs.noData', { have: have[short] ?? 0, need: need[short] ?? 0, what: t(`signs.what.${short}`) });
}

const keys = ['load', 'concentration', 'silent'] as const;
type Key = (typeof keys)[number];

function said(t: Words, key: Key, figures: Figures): string {
  if (key === 'concentration') return figures.concentrated ? t('signs.concentrated') : t('signs.spread');
  if (key === 'load') {
    const { prescriptive, unused } = figures;
    return t('signs.load', {
      prescriptive: prescriptive ? percent(prescriptive.share) : '–',
      unused: unused ? percent(unused.share) : '–',
    });
  }
  const [low, high] = figures.interval ?? [0, 1];
  return t('signs.silent', { share: percent(figures.share ?? 0), low: percent(low), high: percent(high) });
}

export function Signs({ load }: { load: unknown }) {
  const t = useWords();
  const client = useClient();
  const signs = useQuery({ queryKey: ['loop', 'signs'], queryFn: () => client.loop.signs({}) }).data;
  if (!signs) return null;
  const { stale } = signs;
  const figures = { load, silent: signs.silent, concentration: signs.concentration } as unknown as Record<Key, Figures>;
  const told = keys.filter((key) => figures[key].state === 'measured');
  const waiting = keys.filter((key) => !told.includes(key));
  const untouched = stale.of > 0 && t('signs.stale', { count: stale.stale, of: stale.of });
  const later = [
    ...(untouched ? [] : [{ word: t('signs.staleWord'), text: t('signs.noVersions') }]),
    ...waiting.map((key) => ({ word: t(`signs.${key}Word`), text: lacking(t, figures[key]) })),
    { word: t('signs.espousedWord'), text: lacking(t, signs.espoused as unknown as Figures) },
  ];
  return (
    <section className={css.sought}>
      <h2>{t('signs.title')}</h2>
      <p className="meta">{told.length > 0 || untouched ? t('signs.lead') : t('signs.nothing')}</p>
      <List
        rows={[
          ...(untouched ? [{ word: t('signs.staleWord'), text: untouched }] : []),
          ...told.map((key) => ({ word: t(`signs.${key}Word`), text: said(t, key, figures[key]) })),
        ]}
      />
      <details className={css.later}>
        <summary>{t('signs.later', { count: later.length })}</summary>
        <List rows={later} />
      </details>
    </section>
  );
}

function List({ rows }: { rows: readonly { word: string; text: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <dl className={css.signs}>
      {rows.map(({ word, text }) => (
        <Fragment key={word}>
          <dt>{word}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

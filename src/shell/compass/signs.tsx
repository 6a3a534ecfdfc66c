/** What the figures say, beside what they cannot say yet. */
import { useQuery } from '@tanstack/react-query';
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

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** How far it is from saying anything: the first count that is short. */
function lacking(t: Words, { have = {}, need = {} }: Figures): string {
  const short = Object.keys(need).find((name) => (have[name] ?? 0) < (need[name] ?? 0)) ?? '';
  return t('signs.noData', { have: have[short] ?? 0, need: need[short] ?? 0, what: t(`signs.what.${short}`) });
}

function said(t: Words, key: 'concentration' | 'silent' | 'load', figures: Figures): string {
  if (figures.state !== 'measured') return lacking(t, figures);
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
  return (
    <section className={css.sought}>
      <h2>{t('signs.title')}</h2>
      <dl className={css.signs}>
        <dt>{t('signs.loadWord')}</dt>
        <dd>{said(t, 'load', load as Figures)}</dd>
        <dt>{t('signs.staleWord')}</dt>
        <dd>{stale.of === 0 ? t('signs.noVersions') : t('signs.stale', { count: stale.stale, of: stale.of })}</dd>
        <dt>{t('signs.concentrationWord')}</dt>
        <dd>{said(t, 'concentration', signs.concentration as unknown as Figures)}</dd>
        <dt>{t('signs.silentWord')}</dt>
        <dd>{said(t, 'silent', signs.silent as unknown as Figures)}</dd>
        <dt>{t('signs.espousedWord')}</dt>
        <dd>{lacking(t, signs.espoused as unknown as Figures)}</dd>
      </dl>
    </section>
  );
}

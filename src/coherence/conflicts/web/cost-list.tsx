/** Costs where they arise: notes of two groups or more are a pattern, and nobody's fault. */
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { Empty } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import type { Caused } from './calls.ts';
import { CostNotes } from './cost-notes.tsx';
import css from './costs.module.css';

export function CostList({ decisions }: { decisions: Caused[] }) {
  const t = useWords();
  const patterns = decisions.filter(({ pattern }) => pattern);
  const single = decisions.filter(({ pattern }) => !pattern);
  if (decisions.length === 0)
    return (
      <Empty title={t('costs.none')}>
        <p>{t('costs.noneHint')}</p>
      </Empty>
    );
  return (
    <>
      <Part title={t('costs.patterns')} about={t('costs.patternsAbout')} decisions={patterns} />
      <Part title={t('costs.single')} about={t('costs.singleAbout')} decisions={single} />
    </>
  );
}

function Part({ title, about, decisions }: { title: string; about: string; decisions: Caused[] }) {
  if (decisions.length === 0) return null;
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      <p className="meta">{about}</p>
      <ul>
        {decisions.map((caused) => (
          <li key={caused.decision.id} className={css.caused}>
            <ReferenceLink to={{ ...caused.decision, group: caused.decision.group.name }} />
            <Sum caused={caused} />
            <CostNotes caused={caused} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Sum({ caused: { hours, groups } }: { caused: Caused }) {
  const t = useWords();
  return (
    <p className={css.sum}>
      {t('costs.borneBy', { names: groups.map(({ name }) => name).join(', ') })}
      {hours > 0 && ` · ${t('costs.together', { count: Math.round(hours * 10) / 10 })}`}
    </p>
  );
}

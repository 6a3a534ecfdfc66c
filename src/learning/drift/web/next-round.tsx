/** The next round, as it would be opened: by the circle for all, or by a group for itself. */
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Day } from '#ui/time.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type Probes, useDriftCalls } from './calls.ts';
import css from './drift.module.css';

interface NextProps {
  shown: Probes;
  /** The groups of whoever looks. */
  own: readonly { slug: string; name: string }[];
  today: string;
}

export function NextRound({ shown, own, today }: NextProps) {
  const t = useWords();
  const calls = useDriftCalls();
  const open = shown.rounds.find(({ group, closesOn }) => group === null && closesOn >= today);
  const begin = useSending({
    send: (group: string | null) =>
      group === null ? calls.probeRounds.open({}) : calls.probeRounds.openOwn({ group }),
    changes: [['drift']],
    told: t('probes.opened'),
  });
  return (
    <section className={css.section}>
      <h2>{t('probes.next')}</h2>
      {open ? (
        <p>
          {t('probes.openUntil')} <Day value={open.closesOn} />.
        </p>
      ) : (
        <p>
          {t('probes.dueOn', { count: shown.next.probes.length })} <Day value={shown.next.dueOn} />.
        </p>
      )}
      {begin.error && <Trouble error={begin.error} />}
      <p className="row">
        {shown.mayTend && !open && (
          <Button look="primary" disabled={begin.isPending} onClick={() => begin.mutate(null)}>
            {t('probes.openAll')}
          </Button>
        )}
        {own.map(({ slug, name }) => (
          <Button key={slug} disabled={begin.isPending} onClick={() => begin.mutate(slug)}>
            {t('probes.openOwn', { group: name })}
          </Button>
        ))}
      </p>
    </section>
  );
}

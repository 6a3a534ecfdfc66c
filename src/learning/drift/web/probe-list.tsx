/** The probes: what is asked, what a group proposes, and what is asked no more. Their words never change. */
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type ProbeState, probeStates } from '../kinds.ts';
import { type Probes, useDriftCalls } from './calls.ts';
import css from './drift.module.css';

type Probe = Probes['probes'][number];

export function ProbeList({ shown }: { shown: Probes }) {
  const t = useWords();
  return probeStates.map((state) => {
    const own = shown.probes.filter((it) => it.state === state);
    if (own.length === 0) return null;
    return (
      <section key={state} className={css.section}>
        <h2>{t(`probes.state.${state}`)}</h2>
        <ul className={css.probes}>
          {own.map((probe) => (
            <OneProbe key={probe.id} probe={probe} mayTend={shown.mayTend} />
          ))}
        </ul>
      </section>
    );
  });
}

function OneProbe({ probe, mayTend }: { probe: Probe; mayTend: boolean }) {
  const t = useWords();
  const calls = useDriftCalls();
  const change = useSending({
    send: (state: Exclude<ProbeState, 'proposed'>) => calls.probes.tend({ id: probe.id, state }),
    changes: [['drift']],
    onDone: ({ state }) => {
      const back = state === 'active' ? 'retired' : 'active';
      tell(t('probes.changed'), { label: t('ui.undo'), run: () => change.mutate(back) });
    },
  });
  return (
    <li>
      <div>
        <p dir="auto">{probe.statement}</p>
        {probe.kind === 'fact' && <p className="meta">{t('probes.fact', { options: probe.options.join(' · ') })}</p>}
        {change.error && <Trouble error={change.error} />}
      </div>
      {mayTend && probe.state !== 'active' && (
        <Button size="small" disabled={change.isPending} onClick={() => change.mutate('active')}>
          {t('probes.takeUp')}
        </Button>
      )}
      {mayTend && probe.state === 'active' && (
        <Button size="small" look="plain" disabled={change.isPending} onClick={() => change.mutate('retired')}>
          {t('probes.retire')}
        </Button>
      )}
    </li>
  );
}

/** The probes: what is asked, what a group proposes, and what is asked no more. Their words never change. */
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type ProbeState, probeStates } from '../kinds.ts';
import { type Probes, useDriftCalls } from './calls.ts';
import css from './drift.module.css';

type Probe = Probes['probes'][number];

interface ListProps {
  shown: Probes;
  /** What stands below each: what people say about it; nothing while it is asked. */
  under?: (id: string) => ReactNode;
}

export function ProbeList({ shown, under }: ListProps) {
  const t = useWords();
  return probeStates.map((state) => {
    const own = shown.probes.filter((it) => it.state === state);
    if (own.length === 0) return null;
    return (
      <section key={state} className={css.section}>
        <h2>{t(`probes.state.${state}`)}</h2>
        <ul className={css.probes}>
          {own.map((probe) => (
            <OneProbe key={probe.id} probe={probe} mayTend={shown.mayTend} under={under} />
          ))}
        </ul>
      </section>
    );
  });
}

interface ProbeProps {
  probe: Probe;
  mayTend: boolean;
  under: ListProps['under'] | undefined;
}

function OneProbe({ probe, mayTend, under }: ProbeProps) {
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
        {under?.(probe.id)}
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

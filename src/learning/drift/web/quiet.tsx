/** What holds: pairs in which nothing is seen to move apart, and those of which too little is known. */
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { Said } from './alarm.tsx';
import type { Chart, Drift } from './calls.ts';
import css from './drift.module.css';

export function Quiet({ drift, charts }: { drift: Drift; charts: readonly Chart[] }) {
  const t = useWords();
  const nameOf = (id: string | null) => (id ? (drift.groups[id]?.name ?? '') : t('drift.allOthers'));
  return (
    <ul className={css.quiet}>
      {charts.map((chart) => (
        <li key={`${chart.group}${chart.other}`}>
          <p>
            <bdi>{nameOf(chart.group)}</bdi> – <bdi>{nameOf(chart.other)}</bdi>
          </p>
          <p className="meta">
            {t(`drift.state.${chart.state}`)} {chart.since && <Day value={chart.since} />}
          </p>
          <Lacks lacks={chart.lacks} />
          <Said chart={chart} nameOf={nameOf} />
        </li>
      ))}
    </ul>
  );
}

function Lacks({ lacks }: Pick<Chart, 'lacks'>) {
  const t = useWords();
  const { rounds, people } = lacks;
  return (
    <>
      {rounds && <p className="meta">{t('drift.lackRounds', { have: rounds.have, need: rounds.need })}</p>}
      {people && <p className="meta">{t('drift.lackPeople', { need: people.need })}</p>}
    </>
  );
}

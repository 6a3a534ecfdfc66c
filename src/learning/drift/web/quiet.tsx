/** What holds: pairs in which nothing is seen to move apart, and those of which too little is known. */
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { Said, type Under } from './alarm.tsx';
import { AlarmAnswer } from './alarm-answer.tsx';
import type { Chart, Drift } from './calls.ts';
import css from './drift.module.css';

interface QuietProps {
  drift: Drift;
  charts: readonly Chart[];
  /** The groups of whoever looks. */
  own: ReadonlySet<string>;
  under?: Under;
}

export function Quiet({ drift, charts, own, under }: QuietProps) {
  const t = useWords();
  const nameOf = (id: string | null) => (id ? (drift.groups[id]?.name ?? '') : t('drift.allOthers'));
  return (
    <ul className={css.quiet}>
      {charts.map((chart) => (
        <li key={`${chart.group}${chart.other}`}>
          <p>
            <bdi>{nameOf(chart.group)}</bdi> – <bdi>{nameOf(chart.other)}</bdi>
          </p>
          <Standing chart={chart} />
          {chart.ringsFor.map((id) => (
            <p key={id} className="meta">
              {t('drift.ringsThere', { group: nameOf(id) })}
            </p>
          ))}
          <Said chart={chart} nameOf={nameOf} under={under} />
          {chart.ringsFor.length > 0 && <SaySomething chart={chart} own={own} />}
        </li>
      ))}
    </ul>
  );
}

/** To a group for which it still rings. */
function SaySomething({ chart, own }: { chart: Chart; own: ReadonlySet<string> }) {
  const t = useWords();
  const mine = [chart.group, chart.other].find((id) => id !== null && own.has(id));
  if (!mine) return null;
  return (
    <details>
      <summary>{t('drift.saySomething')}</summary>
      <AlarmAnswer group={mine} other={mine === chart.group ? chart.other : chart.group} />
    </details>
  );
}

/** Where a new baseline has been begun and no round has closed since, there is nothing to be said yet. */
function Standing({ chart }: { chart: Chart }) {
  const t = useWords();
  if (chart.since === null) return <p className="meta">{t('drift.newBaseline')}</p>;
  return (
    <>
      <p className="meta">
        {t(`drift.state.${chart.state}`)} <Day value={chart.since} />
      </p>
      <Lacks lacks={chart.lacks} renewed={chart.renewed} />
    </>
  );
}

function Lacks({ lacks, renewed }: Pick<Chart, 'lacks' | 'renewed'>) {
  const t = useWords();
  const { people } = lacks;
  // How many there are of rounds is told; of people only how many it takes.
  const rounds = lacks.rounds?.have == null ? undefined : { have: lacks.rounds.have, need: lacks.rounds.need };
  return (
    <>
      {renewed && <p className="meta">{t('drift.renewed')}</p>}
      {rounds && <p className="meta">{t('drift.lackRounds', rounds)}</p>}
      {people && !rounds && <p className="meta">{t('drift.lackPeople', { need: people.need })}</p>}
    </>
  );
}

/** Ways of working that fail people. Three independent groups raise one to the values layer. */

import { toDecision } from '#deciding/decisions/web/references.ts';
import { Markdown } from '#ui/markdown.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { ProcessesShown } from './calls.ts';
import css from './governance.module.css';
import { Reference } from './reference.tsx';
import { ReportForm } from './report-form.tsx';

export function Processes({ shown }: { shown: ProcessesShown }) {
  const t = useWords();
  const { processes } = shown;
  return (
    <>
      {processes.length === 0 && <p className="meta">{t('governance.noProcesses')}</p>}
      <ul className={css.rows}>
        {processes.map((process) => (
          <Item key={process.id} process={process} shown={shown} />
        ))}
      </ul>
      <details className={css.details}>
        <summary>{t('governance.report')}</summary>
        <ReportForm />
      </details>
    </>
  );
}

function Item({ process, shown }: { process: ProcessesShown['processes'][number]; shown: ProcessesShown }) {
  const t = useWords();
  const { id, title, reports, raisedOn, independent } = process;
  return (
    <li id={id}>
      <h3 dir="auto">{title}</h3>
      <p className="meta">
        {raisedOn ? (
          <>
            {t('governance.raised')} <Day value={raisedOn} />
          </>
        ) : (
          t('governance.independent', { count: independent })
        )}
      </p>
      <details className={css.details}>
        <summary>{t('governance.reports', { count: reports.length })}</summary>
        {reports.map(({ by, group, text, evidence, at }) => (
          <div key={`${by} ${at}`} className={css.voice}>
            <p className="meta">
              {shown.groups[group]?.name} · {shown.names[by]}
            </p>
            <Markdown text={text} resolve={toDecision} />
            <ul className={css.items}>
              {evidence.map((decision) => (
                <li key={decision} className="meta">
                  <Reference id={decision} title={shown.decisions[decision]?.title ?? ''} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </li>
  );
}

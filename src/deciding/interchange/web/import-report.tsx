/** How far the import is, and at the end what became of every file. */
import { Button, LinkButton } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import css from './import.module.css';
import type { ImportState } from './use-import.ts';

const counts = ['created', 'updated', 'unchanged', 'skipped', 'links'] as const;
const shownProblems = 200;

interface ReportProps {
  state: ImportState;
  group: string;
  onAgain: () => void;
}

export function ImportProgress({ state, group, onAgain }: ReportProps) {
  const t = useWords();
  const { stage, done, total, report, error } = state;
  return (
    <div className="stack">
      <div className={css.progress}>
        <label htmlFor="import-progress">
          {stage === 'running' ? t('import.running', { done, total }) : t('import.done', { done, total })}
        </label>
        <progress id="import-progress" max={total || 1} value={done} />
      </div>
      {error != null && (
        <>
          <Trouble error={error} />
          <p>{t('import.againHint')}</p>
        </>
      )}
      <dl className={css.counts}>
        {counts.map((key) => (
          <div key={key}>
            <dt>{t(`import.counts.${key}`)}</dt>
            <dd className="numbers">{report[key]}</dd>
          </div>
        ))}
      </dl>
      <Problems problems={report.problems} />
      {stage === 'done' && (
        <div className="row">
          <LinkButton look="primary" to="/log" search={{ group, sort: 'recorded' }}>
            {t('import.look')}
          </LinkButton>
          <Button onClick={onAgain}>{t('import.again')}</Button>
        </div>
      )}
    </div>
  );
}

function Problems({ problems }: { problems: ImportState['report']['problems'] }) {
  const t = useWords();
  if (problems.length === 0) return null;
  return (
    <section>
      <h2>{t('import.problems', { count: problems.length })}</h2>
      <p className="meta">{t('import.problemsHint')}</p>
      <ul className={css.problems}>
        {problems.slice(0, shownProblems).map(({ file, line, problem }) => (
          <li key={`${file}:${line}:${problem}`}>
            <code>
              {file}:{line}
            </code>
            <p>{problem}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What came of it; where that is not known yet, the thread hangs loose and asks for it. */
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Stop } from '#ui/thread.tsx';
import { Ago, Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { Shown } from './calls.ts';
import css from './decision.module.css';
import { resolverOf } from './references.ts';

export const today = (): string => new Date().toLocaleDateString('sv-SE');

export function ResultStop({ shown, onRecordResult }: { shown: Shown; onRecordResult?: (() => void) | undefined }) {
  const t = useWords();
  const decision = shown;
  const { result } = decision;
  if (result)
    return (
      <Stop title={t('field.result')} shape="full" aside={<Day value={result.on} />}>
        {result.verdict && <p className={css.sub}>{t(`verdict.${result.verdict}`)}</p>}
        <Markdown text={result.text} resolve={resolverOf(shown)} />
        {onRecordResult && (
          <p className="no-print" style={{ marginTop: 'var(--s-2)' }}>
            <Button size="small" aria-label={t('decision.correctResult')} onClick={onRecordResult}>
              {t('decision.correct')}
            </Button>
          </p>
        )}
      </Stop>
    );
  if (decision.status === 'superseded' || decision.status === 'rejected' || decision.retracted) return null;
  const overdue = decision.checkOn !== null && decision.checkOn < today();
  return (
    <Stop title={t('field.result')} shape="dashed">
      <p className={overdue ? css.overdue : 'meta'}>
        {overdue && decision.checkOn ? (
          <>
            {t('decision.overdue')} <Ago value={decision.checkOn} />
          </>
        ) : (
          t('decision.open')
        )}
      </p>
      {onRecordResult && (
        <p className="no-print" style={{ marginTop: 'var(--s-2)' }}>
          <Button look={overdue ? 'primary' : 'quiet'} onClick={onRecordResult}>
            {t('decision.recordResult')}
          </Button>
        </p>
      )}
    </Stop>
  );
}

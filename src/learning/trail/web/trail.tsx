/** The trail of one record in words: who did what, when and why, and how it stood then. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type StepShown, useTrailCalls } from './calls.ts';
import { Change } from './change.tsx';
import css from './trail.module.css';

/** `address` is how links name the decision whose trail it is; no other record is shown as it stood. */
interface TrailProps {
  id: string;
  address?: string;
  /** Without what each step changed: for a page that shows all of that itself. */
  brief?: boolean;
}

export function Trail({ id, address, brief = false }: TrailProps) {
  const t = useWords();
  const calls = useTrailCalls();
  const trail = useQuery({ queryKey: ['trail', 'show', id], queryFn: () => calls.trail.show({ subject: id }) });
  return (
    <section className={css.trail} aria-labelledby="trail">
      <h2 id="trail">{t('trail.title')}</h2>
      {trail.isError && <Trouble error={trail.error} retry={() => void trail.refetch()} />}
      {trail.isPending && <Waiting lines={3} />}
      <ol>
        {trail.data?.steps.map((step, index) => (
          <Step
            key={step.id}
            step={step}
            names={trail.data.names}
            address={address}
            bare={brief || index === 0}
            last={index === trail.data.steps.length - 1}
          />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  step: StepShown;
  address: string | undefined;
  /** The first step holds the whole record: there is nothing to compare it with. */
  bare: boolean;
  names: Record<string, string>;
  last: boolean;
}

function Step({ step, names, address, bare, last }: StepProps) {
  const t = useWords();
  const name = step.name || t('trail.somebody');
  const changes = bare ? [] : step.changes;
  return (
    <li className={css.step}>
      <Moment value={step.at} clock />
      <div>
        <p>
          {t(`event.${step.event}`, { name, defaultValue: t('event.other', { name }) })}{' '}
          {!last && address && (
            <Link to="/decisions/$id" params={{ id: address }} search={{ at: step.at }} className="meta">
              {t('trail.asItStood')}
            </Link>
          )}
        </p>
        {step.why && <p className={css.why}>{step.why}</p>}
        {changes.length > 0 && (
          <details className={css.changes}>
            <summary>
              {t('trail.changed', {
                fields: changes.map(({ field }) => t(`field.${field}`, { defaultValue: field })).join(', '),
              })}
            </summary>
            {changes.map((change) => (
              <Change key={change.field} names={names} {...change} />
            ))}
          </details>
        )}
      </div>
    </li>
  );
}

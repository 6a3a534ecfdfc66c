/** Beside what somebody writes: what was like it elsewhere and did not work out. Shown, and nothing is claimed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLater } from '#ui/later.ts';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type Failure, useIncidentCalls } from './calls.ts';
import css from './list.module.css';

interface AsideProps {
  title: string;
  text: string;
  /** The decision that is being edited. */
  exclude?: string | undefined;
}

const enough = 6;

export function FailuresAside({ title, text, exclude }: AsideProps) {
  const t = useWords();
  const calls = useIncidentCalls();
  const late = useLater(JSON.stringify({ title: title.trim(), text: text.trim().slice(0, 20_000) }), 400);
  const asked = JSON.parse(late) as { title: string; text: string };
  const ready = asked.title.length >= enough;
  const { data } = useQuery({
    queryKey: ['failures', late, exclude ?? ''],
    queryFn: () => calls.failures.find({ ...asked, ...(exclude && { exclude: exclude as never }) }),
    enabled: ready,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const failures = ready ? (data?.failures ?? []) : [];
  return (
    <div aria-live="polite" className={css.failures}>
      {failures.length > 0 && (
        <section aria-labelledby="failures">
          <h2 id="failures">{t('failures.title')}</h2>
          <p className="meta">{t('failures.lead')}</p>
          <ul>
            {failures.map((failure) => (
              <OneFailure key={failure.id} failure={failure} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function OneFailure({ failure }: { failure: Failure }) {
  const t = useWords();
  const { kind, group, on, passage, became } = failure;
  return (
    <li>
      <FailureLink failure={failure} />
      <p className="meta">
        {t(`failures.${kind}`)} · <bdi>{group.name}</bdi>
        {on && (
          <>
            {' · '}
            <Day value={on} />
          </>
        )}
      </p>
      {passage && passage !== became && (
        <p dir="auto" className={css.passage}>
          “{passage}”
        </p>
      )}
      {became && (
        <p className={css.became}>
          <b>{t('failures.became')}</b> <bdi>{became}</bdi>
        </p>
      )}
    </li>
  );
}

function FailureLink({ failure: { kind, id, ref, principle, title } }: { failure: Failure }) {
  const words = <bdi>{title}</bdi>;
  if (kind === 'incident')
    return (
      <Link to="/incidents/$id" params={{ id }} target="_blank">
        {words}
      </Link>
    );
  if (kind === 'experiment')
    return (
      <Link to="/principles/$id" params={{ id: principle ?? '' }} hash={id} target="_blank">
        {words}
      </Link>
    );
  return (
    <Link to="/decisions/$id" params={{ id: ref ?? id }} target="_blank">
      {words}
    </Link>
  );
}

/** Who holds a seat, out of which group's practice and until when; and how the lots were drawn. */
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { CircleShown } from './calls.ts';
import css from './governance.module.css';

export function Seats({ circle }: { circle: CircleShown }) {
  const t = useWords();
  const { seats, names, groups, size } = circle;
  return (
    <ol className={css.seats}>
      {seats.map(({ person, group, until }) => (
        <li key={person}>
          <span>
            <b>{names[person]}</b> <span className="meta">{groups[group]?.name}</span>
          </span>
          <span className="meta">
            {t('governance.until')} <Day value={until} />
          </span>
        </li>
      ))}
      {size > seats.length && <li className="meta">{t('governance.free', { count: size - seats.length })}</li>}
    </ol>
  );
}

type Draw = CircleShown['draws'][number];

function Drawn({ draw, circle }: { draw: Draw; circle: CircleShown }) {
  const t = useWords();
  const { names, groups } = circle;
  const chosen = new Set<string>(draw.drawn);
  return (
    <details className={css.details}>
      <summary>
        <Day value={draw.on} /> · {draw.drawn.map((person) => names[person]).join(', ')}
      </summary>
      <div className="stack">
        {draw.why && <p>{draw.why}</p>}
        <ul>
          {draw.eligible.map(({ person, group }) => (
            <li key={person}>
              {names[person]} <span className="meta">{groups[group]?.name}</span>
              {chosen.has(person) && <b> · {t('governance.wasDrawn')}</b>}
            </li>
          ))}
        </ul>
        <p className="meta">{t('governance.recipe')}</p>
        <code className={css.code}>{`printf '%s' '${draw.head} ${draw.on}' | sha256sum`}</code>
        <code className={css.code}>{`printf '%s' '${draw.seed}:${draw.drawn[0]}' | sha256sum`}</code>
        <p className="meta">{draw.comesOutAgain ? t('governance.again') : t('governance.notAgain')}</p>
      </div>
    </details>
  );
}

export function Draws({ circle }: { circle: CircleShown }) {
  const t = useWords();
  return (
    <section className={css.section}>
      <h2>{t('governance.draws')}</h2>
      <p>{t('governance.drawsLead')}</p>
      {circle.fairness.state === 'measured' && (
        <p className="meta">
          {circle.fairness.fair
            ? t('governance.fair', { draws: circle.fairness.sessions })
            : t('governance.unfair', { draws: circle.fairness.sessions })}
        </p>
      )}
      {circle.draws.length === 0 && <p className="meta">{t('governance.noDraws')}</p>}
      {[...circle.draws].reverse().map((draw) => (
        <Drawn key={draw.at} draw={draw} circle={circle} />
      ))}
    </section>
  );
}

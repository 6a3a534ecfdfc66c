/** What waits for whoever looks: one line each, with the day by which it is wanted, leading to where it is done. */
import { Link, linkOptions } from '@tanstack/react-router';
import type { Told } from '#ui/calls.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { Client } from '../client.ts';
import css from './reasoning.module.css';

type Line = Told<Client['reasoning']['show']>['waiting'][number];

function wayOf({ kind, id }: Line) {
  if (kind === 'session') return linkOptions({ to: '/divergence/$id', params: { id } });
  if (kind === 'reflection') return linkOptions({ to: '/retrospectives/$id', params: { id } });
  if (kind === 'round') return linkOptions({ to: '/probes/$round', params: { round: id } });
  if (kind === 'action') return linkOptions({ to: '/incidents/$id', params: { id } });
  if (kind === 'reopening') return linkOptions({ to: '/decisions/$id', params: { id } });
  if (kind === 'conversation') return linkOptions({ to: '/opinions/$id', params: { id } });
  return linkOptions({ to: '/retrospectives' });
}

/** Rounds and retrospectives have no title of their own: it says what they are about. */
function Title({ line: { kind, title } }: { line: Line }) {
  const t = useWords();
  if (kind === 'round') return t('reasoning.probes', { count: Number(title) });
  if (kind === 'reflection' || kind === 'retrospective') return t('reasoning.howTheyThink', { group: title });
  return title;
}

export function WaitingLines({ lines }: { lines: readonly Line[] }) {
  const t = useWords();
  return (
    <ul className={css.waiting}>
      {lines.map((line) => (
        <li key={`${line.kind}${line.id}${line.title}`}>
          <p className="meta">
            {t(`reasoning.waits.${line.kind}`)}
            {line.by && (
              <>
                {' · '}
                <span className={line.overdue ? css.overdue : undefined}>
                  {line.overdue ? t('reasoning.since') : t('reasoning.until')} <Day value={line.by} />
                </span>
              </>
            )}
          </p>
          <Link {...wayOf(line)}>
            <span dir="auto">
              <Title line={line} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

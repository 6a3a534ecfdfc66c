/** What contradicts an assumption, as a group has said. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { AssumptionSearch } from './assumption-search.tsx';
import { type AssumptionId, type AssumptionShown, useMapCalls } from './calls.ts';
import css from './map.module.css';
import { StateMark } from './marks.tsx';
import { SayWhy } from './say-why.tsx';
import { useMapChange } from './use-map-change.ts';

interface ClashesProps {
  shown: AssumptionShown;
  mine: boolean;
}

export function Clashes({ shown, mine }: ClashesProps) {
  const t = useWords();
  const calls = useMapCalls();
  const { assumption, group, clashes } = shown;
  const reconcile = useMapChange({
    send: (against: AssumptionId) => calls.assumptions.reconcile({ id: assumption.id, with: against }),
  });
  return (
    <>
      <ul className={css.said}>
        {clashes.map((clash) => (
          <li key={`${clash.with.id}${clash.group}`}>
            <p className={css.title} dir="auto">
              <Link to="/assumptions/$id" params={{ id: clash.with.id }}>
                {clash.with.title}
              </Link>
            </p>
            <p className={css.facts}>
              <bdi>{clash.with.group.name}</bdi> <StateMark {...clash.with} />
              <Link to="/compare-maps" search={{ a: group.slug, b: clash.with.group.slug }}>
                {t('map.sideBySide')}
              </Link>
            </p>
            <blockquote dir="auto">{clash.why}</blockquote>
            <p className="meta">
              {t('map.compared.said', {
                name: shown.names[clash.by] ?? t('map.somebody'),
                group: [group, ...shown.groups].find(({ id }) => id === clash.group)?.name,
              })}{' '}
              <Ago value={clash.at.slice(0, 10)} />
            </p>
            {mine && clash.group === group.id && (
              <Button
                look="plain"
                size="small"
                disabled={reconcile.isPending}
                onClick={() => reconcile.mutate(clash.with.id)}
              >
                {t('assumption.reconcile')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mine && assumption.retiredAt === null && <SayClash shown={shown} />}
    </>
  );
}

function SayClash({ shown: { assumption, clashes } }: { shown: AssumptionShown }) {
  const t = useWords();
  const calls = useMapCalls();
  const [against, setAgainst] = useState<{ id: AssumptionId; title: string } | null>(null);
  return (
    <SayWhy
      button={t('assumption.clash')}
      label={t('assumption.clashWhy')}
      ready={against !== null}
      send={(why) => calls.assumptions.clash({ id: assumption.id, with: against!.id, why })}
      onDone={() => setAgainst(null)}
    >
      <AssumptionSearch
        label={t('assumption.clashWith')}
        group={assumption.group}
        without={[assumption.id, ...clashes.map((clash) => clash.with.id)]}
        onPick={setAgainst}
      />
      {against && (
        <p className={css.title} dir="auto">
          {against.title}
        </p>
      )}
    </SayWhy>
  );
}

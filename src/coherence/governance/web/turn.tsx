/** What the reader can do at the table: take a turn, leave it to others, draw the free seats. */
import { useState } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type CircleShown, useGovernanceCalls } from './calls.ts';
import { useAct } from './queries.ts';

export function Turn({ circle }: { circle: CircleShown }) {
  const you = useYou();
  if (!you) return null;
  const own = circle.volunteers.find(({ person }) => person === you.id);
  const seat = circle.seats.find(({ person }) => person === you.id);
  return (
    <div className="stack">
      {own || seat ? <Volunteered seated={Boolean(seat)} /> : <Volunteer />}
      {circle.tenders.includes(you.id) && <Draw circle={circle} />}
    </div>
  );
}

function Volunteer() {
  const t = useWords();
  const calls = useGovernanceCalls();
  const memberships = useYou()?.memberships ?? [];
  const [chosen, choose] = useState('');
  const group = chosen || memberships[0]?.slug;
  const act = useAct(() => calls.circle.volunteer({ group }), t('governance.volunteered'));
  if (memberships.length === 0) return <p className="meta">{t('governance.noGroup')}</p>;
  return (
    <>
      {memberships.length > 1 && (
        <Select label={t('governance.outOf')} value={group} onChange={(event) => choose(event.target.value)}>
          {memberships.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <div className="row">
        <Button look="primary" disabled={act.isPending} onClick={() => act.mutate(undefined)}>
          {t('governance.volunteer')}
        </Button>
        <span className="meta">{t('governance.volunteerHint')}</span>
      </div>
      {act.isError && <Trouble error={act.error} />}
    </>
  );
}

function Volunteered({ seated }: { seated: boolean }) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const act = useAct(() => calls.circle.optOut({}), t('governance.optedOut'));
  return (
    <>
      <div className="row">
        <span>{seated ? t('governance.youSit') : t('governance.youWould')}</span>
        <Button size="small" disabled={act.isPending} onClick={() => act.mutate(undefined)}>
          {seated ? t('governance.leaveSeat') : t('governance.optOut')}
        </Button>
      </div>
      {act.isError && <Trouble error={act.error} />}
    </>
  );
}

function Draw({ circle }: { circle: CircleShown }) {
  const t = useWords();
  const calls = useGovernanceCalls();
  const act = useAct(() => calls.circle.draw({}), t('governance.drawn'));
  if (circle.seats.length >= circle.size)
    return (
      <p className="meta">
        {t('governance.nextDraw')} <Day value={circle.nextDrawOn} />
      </p>
    );
  return (
    <>
      <div className="row">
        <Button disabled={act.isPending} onClick={() => act.mutate(undefined)}>
          {t('governance.draw')}
        </Button>
        <span className="meta">{t('governance.drawHint', { count: circle.volunteers.length })}</span>
      </div>
      {act.isError && <Trouble error={act.error} />}
    </>
  );
}

/** The regeneration meetings, and what the next one would be about. */
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Day } from '#ui/time.tsx';
import { useLocale, useWords } from '#ui/words.tsx';
import { type MeetingsShown, useGovernanceCalls } from './calls.ts';
import css from './governance.module.css';
import { useAct } from './queries.ts';

export function MeetingList({ shown, mayOpen }: { shown: MeetingsShown; mayOpen: boolean }) {
  const t = useWords();
  return (
    <>
      {shown.meetings.length === 0 && <p className="meta">{t('governance.noMeetings')}</p>}
      <ul className={css.rows}>
        {shown.meetings.map(({ id, title, heldOn, closedAt }) => (
          <li key={id}>
            <h3>
              <Link to="/meetings/$id" params={{ id }}>
                <bdi>{title || t('governance.meeting')}</bdi>
              </Link>
            </h3>
            <p className="meta">
              <Day value={heldOn} /> · {closedAt ? t('governance.minutesClosed') : t('governance.minutesOpen')}
            </p>
          </li>
        ))}
      </ul>
      <Challenge challenge={shown.challenge} />
      {mayOpen && <Open />}
    </>
  );
}

function Challenge({ challenge }: { challenge: MeetingsShown['challenge'] }) {
  const t = useWords();
  const locale = useLocale();
  if (challenge.state === 'no data')
    return <p className="meta">{t('governance.challengeNoData', { need: challenge.need.meetings })}</p>;
  const share = (value: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(value);
  const { challenged, settled, meetings } = challenge;
  return (
    <p className="meta">
      {t('governance.challenge', { count: meetings, challenged: share(challenged), settled: share(settled) })}
    </p>
  );
}

function Open() {
  const t = useWords();
  const calls = useGovernanceCalls();
  const navigate = useNavigate();
  const open = useAct(
    () => calls.meetings.open({}),
    undefined,
    ({ id }) => void navigate({ to: '/meetings/$id', params: { id } }),
  );
  return (
    <div className={css.details}>
      <Button disabled={open.isPending} onClick={() => open.mutate(undefined)}>
        {t('governance.openMeeting')}
      </Button>
      {open.isError && <Trouble error={open.error} />}
    </div>
  );
}

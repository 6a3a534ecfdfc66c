/** Says that a past state is shown, and leads back to now. */
import { useNavigate } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { LinkButton } from '#ui/button.tsx';
import { Day, Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import css from './decision.module.css';
import { dayOf, isDay } from './past.ts';

interface TravelProps {
  id: string;
  at: string;
  /** The decision was not in the log then. */
  before?: boolean;
}

export function TimeTravel({ id, at, before }: TravelProps) {
  const t = useWords();
  const navigate = useNavigate();
  const go = (day: string) => day && void navigate({ to: '/decisions/$id', params: { id }, search: { at: day } });
  return (
    <output className={css.banner}>
      <History aria-hidden />
      <span>
        {before ? t('decision.notYet') : t('decision.asItStood')}{' '}
        {isDay(at) ? <Day value={at} /> : <Moment value={at} clock />}
      </span>
      <label className="row">
        <span className="unseen">{t('decision.otherDay')}</span>
        <input type="date" value={dayOf(at)} onChange={(event) => go(event.target.value)} />
      </label>
      <LinkButton size="small" look="primary" to="/decisions/$id" params={{ id }} search={{}}>
        {t('decision.backToNow')}
      </LinkButton>
    </output>
  );
}

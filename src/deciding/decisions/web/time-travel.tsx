/** Says that a past state is shown, and leads back to now. */
import { useNavigate } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { LinkButton } from '#ui/button.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import css from './decision.module.css';

export function TimeTravel({ id, at }: { id: string; at: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const go = (day: string) =>
    day && void navigate({ to: '/decisions/$id', params: { id }, search: { at: `${day}T23:59:59.999Z` } });
  return (
    <output className={css.banner}>
      <History aria-hidden />
      <span>
        {t('decision.asItStood')} <Moment value={at} clock />
      </span>
      <label className="row">
        <span className="unseen">{t('decision.otherDay')}</span>
        <input type="date" value={at.slice(0, 10)} onChange={(event) => go(event.target.value)} />
      </label>
      <LinkButton size="small" look="primary" to="/decisions/$id" params={{ id }} search={{}}>
        {t('decision.backToNow')}
      </LinkButton>
    </output>
  );
}

/** When the centre last gave a sign: about the centre as a whole, and about nobody in it. */
import { useQuery } from '@tanstack/react-query';
import { useWords } from '#ui/words.tsx';
import { useStewardCalls } from './calls.ts';
import { presenceQuery } from './queries.ts';
import css from './stewardship.module.css';

export function Presence() {
  const t = useWords();
  const found = useQuery(presenceQuery(useStewardCalls())).data;
  if (!found) return null;
  const { weeksSinceLastAct: weeks, sign } = found;
  return (
    <p className={css.presence}>
      <strong>{t(`stewards.sign.${sign}`)}</strong> {weeks === null && t('stewards.neverSeen')}
      {weeks === 0 && t('stewards.seenNow')}
      {weeks !== null && weeks > 0 && sign === 'life' && t('stewards.seen', { count: weeks })}
      {weeks !== null && weeks > 0 && sign !== 'life' && t('stewards.unseen', { count: weeks })}
    </p>
  );
}

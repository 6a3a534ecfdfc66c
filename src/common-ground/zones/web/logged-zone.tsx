/** The zone that a decision carries since it was logged, and a way to say that another one would have been right. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
import type { ZoneAdvice } from '../zone.ts';
import css from './advice.module.css';
import { DisagreeForm } from './disagree-form.tsx';
import { ZoneMark } from './zone-mark.tsx';

export function LoggedZone({ id, zone }: { id: `dec_${string}`; zone: ZoneAdvice }) {
  const t = useWords();
  const [differing, setDiffering] = useState(false);
  return (
    <>
      <span className={css.logged}>
        <ZoneMark zone={zone.zone} size={20} />
        <Link to="/zones">{t(`zone.${zone.zone}.word`)}</Link>
      </span>
      {zone.rule && <p className="meta">{t('zones.byRule', { rule: zone.rule })}</p>}
      {differing ? (
        <DisagreeForm about={{ decision: id }} advised={zone.zone} onClose={() => setDiffering(false)} />
      ) : (
        <Button look="plain" size="small" className={css.quiet} onClick={() => setDiffering(true)}>
          {t('zones.differ')}
        </Button>
      )}
    </>
  );
}

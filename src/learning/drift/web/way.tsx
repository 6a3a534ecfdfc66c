/** How a group answers: tied together under pseudonyms, or wholly without names. The group chooses, and its key goes with it. */
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type Probes, useDriftCalls } from './calls.ts';
import css from './drift.module.css';

interface WayProps {
  group: { id: string; slug: string; name: string };
  ways: Probes['ways'];
}

export function Way({ group, ways }: WayProps) {
  const t = useWords();
  const calls = useDriftCalls();
  const anonymous = ways.find((it) => it.group === group.id)?.anonymous ?? false;
  const choose = useSending({
    send: () => calls.probeWays.choose({ group: group.slug, anonymous: !anonymous }),
    changes: [['drift']],
    told: t('probes.wayChosen'),
  });
  return (
    <section className={css.section}>
      <h2>{t('probes.way', { group: group.name })}</h2>
      <p className={css.lead}>{anonymous ? t('probes.isAnonymous') : t('probes.isLinked')}</p>
      {choose.error && <Trouble error={choose.error} />}
      <Button disabled={choose.isPending} onClick={() => choose.mutate()}>
        {anonymous ? t('probes.toLinked') : t('probes.toAnonymous')}
      </Button>
    </section>
  );
}

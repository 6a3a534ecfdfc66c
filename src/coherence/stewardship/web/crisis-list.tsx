/** Crises with what was decided in each, how often they were renewed, and the day on which they end by themselves. */
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Day, Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type CrisesTold, type CrisisShown, useStewardCalls } from './calls.ts';
import { MeasureForm, RenewForm } from './crisis-forms.tsx';
import { ReasonForm } from './reason-form.tsx';
import css from './stewardship.module.css';

export function CrisisList({ told }: { told: CrisesTold }) {
  const t = useWords();
  if (told.crises.length === 0) return <p className="meta">{t('crises.none')}</p>;
  return (
    <ul className={css.list}>
      {told.crises.map((it) => (
        <Item key={it.id} it={it} names={told.names} />
      ))}
    </ul>
  );
}

function Item({ it, names }: { it: CrisisShown; names: CrisesTold['names'] }) {
  const t = useWords();
  return (
    <li id={it.id} className={css.item}>
      <h3>
        <bdi>{it.scope}</bdi>
      </h3>
      <p className={it.running ? css.running : 'meta'}>
        {it.running ? t('crises.runs') : t('crises.over')} <Day value={it.ended?.on ?? it.endsOn} />
        {it.renewals.length > 0 && ` · ${t('crises.renewed', { count: it.renewals.length })}`}
        {it.before > 0 && ` · ${t('crises.before', { count: it.before })}`}
      </p>
      <Markdown text={it.ground} resolve={toDecision} />
      {it.measures.map((measure) => (
        <section key={measure.at} className={css.measure}>
          <h4>
            <bdi>{measure.title}</bdi>
          </h4>
          <Markdown text={measure.choice} resolve={toDecision} />
          <Markdown text={measure.why} resolve={toDecision} />
          <p className="meta">
            <bdi>{measure.by && names[measure.by]}</bdi> · <Moment value={measure.at} />
          </p>
        </section>
      ))}
      {it.renewals.map((renewal) => (
        <p key={renewal.at} className="meta">
          {t('crises.renewedTo')} <Day value={renewal.to} />: <bdi>{renewal.why}</bdi>
        </p>
      ))}
      {it.ended && (
        <p className="meta">
          {t('crises.endedWhy')} <bdi>{it.ended.why}</bdi>
        </p>
      )}
      {it.running && <Acts it={it} />}
    </li>
  );
}

function Acts({ it }: { it: CrisisShown }) {
  const t = useWords();
  const you = useYou();
  const calls = useStewardCalls();
  const { box, open: doing, set: setDoing } = useOpening<'measure' | 'renew' | 'end' | null>(null);
  const onDone = () => setDoing(null);
  if (!you?.steward) return null;
  return (
    <div ref={box} tabIndex={-1}>
      {doing === 'measure' && <MeasureForm it={it} onDone={onDone} />}
      {doing === 'renew' && <RenewForm it={it} onDone={onDone} />}
      {doing === 'end' && (
        <ReasonForm
          label={t('crises.whyEnd')}
          send={(why) => calls.crises.end({ id: it.id, revision: it.revision, why })}
          act={t('crises.end')}
          told={t('crises.endedTold')}
          onDone={onDone}
        />
      )}
      {doing === null && (
        <div className="row">
          <Button size="small" onClick={() => setDoing('measure')}>
            {t('crises.measure')}
          </Button>
          <Button size="small" onClick={() => setDoing('renew')}>
            {t('crises.renew')}
          </Button>
          <Button size="small" onClick={() => setDoing('end')}>
            {t('crises.end')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The public register of interventions: on what ground, about what, until when, and what the group says of it. */
import type { ReactNode } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Day, Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { InterventionShown, InterventionsTold } from './calls.ts';
import { useStewardCalls } from './calls.ts';
import { ReasonForm } from './reason-form.tsx';
import { RespondForm } from './respond-form.tsx';
import css from './stewardship.module.css';

interface ListProps {
  told: InterventionsTold;
  /** The decision on whose page the list stands: it needs no link there. */
  on?: string;
  /** What stands below each: what people say about it. */
  under?: (id: string) => ReactNode;
}

export function InterventionList({ told, on, under }: ListProps) {
  const t = useWords();
  if (told.interventions.length === 0) return <p className="meta">{t('interventions.none')}</p>;
  return (
    <ul className={css.list}>
      {told.interventions.map((it) => (
        <Item key={it.id} it={it} told={told} on={on} under={under} />
      ))}
    </ul>
  );
}

interface ItemProps {
  it: InterventionShown;
  told: InterventionsTold;
  on?: string | undefined;
  under?: ListProps['under'] | undefined;
}

function Item({ it, told, on, under }: ItemProps) {
  const t = useWords();
  const decision = it.decision && it.decision !== on && told.decisions[it.decision];
  return (
    <li id={it.id} className={css.item}>
      <h3>
        {t(`interventions.kind.${it.kind}`)} <bdi>{told.groups[it.group]?.name}</bdi>: <bdi>{it.scope}</bdi>
      </h3>
      <p className="meta">
        <Moment value={it.createdAt} /> · {until(t, it)}{' '}
        {it.ended ? <Day value={it.ended.on} /> : <Day value={it.endsOn} />} ·{' '}
        <bdi>{it.createdBy && told.names[it.createdBy]}</bdi>
      </p>
      {decision && <ReferenceLink to={decision} />}
      <Markdown text={it.ground} resolve={toDecision} />
      {it.ended && (
        <p className="meta">
          {t('interventions.endedWhy')} <bdi>{it.ended.why}</bdi>
        </p>
      )}
      {it.responses.length === 0 && <p className="meta">{t('interventions.unanswered')}</p>}
      <ul className={css.responses}>
        {it.responses.map((response) => (
          <li key={response.at}>
            <strong>{t(`interventions.response.${response.what}`)}</strong>{' '}
            {response.text && <bdi>{response.text}</bdi>}{' '}
            <span className="meta">
              <bdi>{response.by && told.names[response.by]}</bdi> · <Moment value={response.at} />
            </span>
          </li>
        ))}
      </ul>
      <Acts it={it} />
      {under?.(it.id)}
    </li>
  );
}

const until = (t: ReturnType<typeof useWords>, { open, ended }: InterventionShown): string => {
  if (open) return t('interventions.opens');
  return ended ? t('interventions.ended') : t('interventions.over');
};

function Acts({ it }: { it: InterventionShown }) {
  const t = useWords();
  const you = useYou();
  const calls = useStewardCalls();
  const { box, open: doing, set: setDoing } = useOpening<'respond' | 'end' | null>(null);
  const onDone = () => setDoing(null);
  const mine = you?.memberships.some(({ group }) => group === it.group) ?? false;
  const ends = you?.steward && it.open;
  if (!mine && !ends) return null;
  return (
    <div ref={box} tabIndex={-1}>
      {doing === 'respond' && <RespondForm it={it} onDone={onDone} />}
      {doing === 'end' && (
        <ReasonForm
          label={t('interventions.whyEnd')}
          send={(why) => calls.interventions.end({ id: it.id, revision: it.revision, why })}
          act={t('interventions.end')}
          told={t('interventions.endedTold')}
          onDone={onDone}
        />
      )}
      {doing === null && (
        <div className="row">
          {mine && (
            <Button size="small" onClick={() => setDoing('respond')}>
              {t('interventions.respond')}
            </Button>
          )}
          {ends && (
            <Button size="small" onClick={() => setDoing('end')}>
              {t('interventions.end')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** How it looked from where each of them was. Whoever was there tells it; nobody edits what another tells. */
import { type FormEvent, useState } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type IncidentShown, useIncidentCalls } from './calls.ts';
import { CarefulArea } from './careful-area.tsx';
import css from './incident.module.css';
import { Refused } from './refused.tsx';
import { resolverOf } from './resolve.ts';
import { useChange } from './use-change.ts';

export function Tellings({ shown }: { shown: IncidentShown }) {
  const t = useWords();
  const you = useYou();
  const { box, open, set } = useOpening(false);
  const own = shown.tellings.find(({ createdBy }) => createdBy === you?.id);
  return (
    <div ref={box} tabIndex={-1} className={css.part}>
      {shown.tellings.length === 0 && <p className="meta">{t('incident.ask.tellings')}</p>}
      <ul className={css.tellings}>
        {shown.tellings.map(({ id, createdBy, group, changedAt, text }) => (
          <li key={id}>
            <p className="meta">
              <b>
                <bdi>{shown.names[createdBy ?? ''] ?? t('trail.somebody')}</bdi>
              </b>
              {group && (
                <>
                  {' · '}
                  <bdi>{shown.groups.find((it) => it.id === group)?.name}</bdi>
                </>
              )}
              {' · '}
              <Moment value={changedAt} />
            </p>
            <Markdown text={text} resolve={resolverOf(shown)} />
          </li>
        ))}
      </ul>
      {open && you ? (
        <TellForm shown={shown} start={own?.text ?? ''} onDone={() => set(false)} />
      ) : (
        <p className="row no-print">
          <Button size="small" onClick={() => set(true)}>
            {own ? t('incident.tellAgain') : t('incident.tell')}
          </Button>
        </p>
      )}
    </div>
  );
}

interface TellProps {
  shown: IncidentShown;
  start: string;
  onDone: () => void;
}

function TellForm({ shown, start, onDone }: TellProps) {
  const t = useWords();
  const calls = useIncidentCalls();
  const groups = useYou()?.memberships ?? [];
  const [text, setText, forget] = useKept(`incident.${shown.id}.telling`, start);
  const [group, setGroup] = useState<string>(
    groups.find((it) => it.group === shown.group)?.group ?? groups[0]?.group ?? '',
  );
  const done = () => {
    forget();
    onDone();
  };
  const tell = useChange(shown.id, {
    mutationFn: () => calls.incidents.tell({ id: shown.id, text, ...(group && { group }) }),
    onSuccess: done,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    tell.mutate(undefined);
  };
  const leave = () => {
    setText(start);
    done();
  };
  return (
    <form className="stack" onSubmit={send}>
      <OwnGroupField label={t('incident.asGroup')} groups={groups} value={group} onGroup={setGroup} />
      <CarefulArea
        label={t('incident.yourTelling')}
        hint={t('incident.ask.tellings')}
        rows={5}
        required={start === ''}
        value={text}
        onText={setText}
      />
      {start !== '' && <p className="meta">{t('incident.takeBackHint')}</p>}
      <Refused error={tell.error} />
      <FormActions busy={tell.isPending} onCancel={leave} />
    </form>
  );
}

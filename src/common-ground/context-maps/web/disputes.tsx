/** Where other groups say that an assumption does not hold, and what the group that holds it says to that. */
import { useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextField } from '#ui/field.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { disputeAnswers } from '../kinds.ts';
import { type AssumptionShown, useMapCalls } from './calls.ts';
import css from './map.module.css';
import { SayWhy } from './say-why.tsx';
import { useMapChange } from './use-map-change.ts';

type Dispute = AssumptionShown['disputes'][number];

export function Disputes({ shown }: { shown: AssumptionShown }) {
  const t = useWords();
  const you = useYou();
  const { assumption, disputes, group } = shown;
  const others = (you?.memberships ?? []).filter((it) => it.group !== group.id);
  const waiting = disputes.filter(({ open }) => open).map((it) => it.group as string);
  const may = others.filter((it) => !waiting.includes(it.group));
  const mine = you?.memberships.some((it) => it.group === group.id) ?? false;
  return (
    <>
      {disputes.length === 0 && <p className="meta">{t('assumption.undisputed')}</p>}
      <ul className={css.said}>
        {disputes.map((dispute) => (
          <One key={dispute.id} dispute={dispute} shown={shown} mine={mine} />
        ))}
      </ul>
      {may.length > 0 && !assumption.fall && assumption.retiredAt === null && <DisputeIt shown={shown} groups={may} />}
    </>
  );
}

interface OneProps {
  dispute: Dispute;
  shown: AssumptionShown;
  mine: boolean;
}

function One({ dispute, shown, mine }: OneProps) {
  const t = useWords();
  const you = useYou();
  const calls = useMapCalls();
  const { group, why, createdAt, answer, open, withdrawnAt, id } = dispute;
  const theirs = you?.memberships.some((it) => it.group === group) ?? false;
  const withdraw = useMapChange({ send: () => calls.assumptions.withdrawDispute({ id }) });
  return (
    <li>
      <p className="meta">
        <bdi>{shown.groups.find((it) => it.id === group)?.name}</bdi> · <Ago value={createdAt.slice(0, 10)} />
        {open && <strong className={css.waits}>{t('assumption.waits')}</strong>}
        {withdrawnAt && ` · ${t('assumption.withdrawn')}`}
      </p>
      <blockquote dir="auto">{why}</blockquote>
      {answer && (
        <p>
          <strong>{t(`assumption.answer.${answer.what}`)}</strong> <span dir="auto">{answer.why}</span>{' '}
          <span className="meta">
            <bdi>{shown.names[answer.by]}</bdi> · <Ago value={answer.at.slice(0, 10)} />
          </span>
        </p>
      )}
      {open && mine && <Answer id={id} />}
      {open && theirs && (
        <Button look="plain" size="small" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('assumption.withdraw')}
        </Button>
      )}
    </li>
  );
}

function Answer({ id }: { id: Dispute['id'] }) {
  const t = useWords();
  const calls = useMapCalls();
  const [what, setWhat] = useState<(typeof disputeAnswers)[number]>('holds');
  const [title, setTitle] = useState('');
  const changed = what === 'changed' && title.trim() !== '';
  return (
    <SayWhy
      button={t('assumption.reply')}
      label={t('assumption.replyWhy')}
      optional
      send={(why) => calls.assumptions.answerDispute({ id, what, why, ...(changed && { title }) })}
    >
      <Select
        label={t('assumption.replyWhat')}
        value={what}
        onChange={(event) => setWhat(event.target.value as typeof what)}
      >
        {disputeAnswers.map((it) => (
          <option key={it} value={it}>
            {t(`assumption.answer.${it}`)}
          </option>
        ))}
      </Select>
      {what === 'changed' && (
        <TextField
          label={t('assumption.newWords')}
          optional={t('ui.optional')}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
    </SayWhy>
  );
}

interface DisputeItProps {
  shown: AssumptionShown;
  groups: readonly { group: string; name: string }[];
}

function DisputeIt({ shown: { assumption, group: holder }, groups }: DisputeItProps) {
  const t = useWords();
  const calls = useMapCalls();
  const [group, setGroup] = useState(groups[0]?.group ?? '');
  return (
    <SayWhy
      button={t('assumption.dispute')}
      label={t('assumption.disputeWhy')}
      hint={t('assumption.disputeHint', { group: holder.name })}
      send={(why) => calls.assumptions.dispute({ id: assumption.id, why, group })}
    >
      <OwnGroupField label={t('assumption.asGroup')} groups={groups} value={group} onGroup={setGroup} />
    </SayWhy>
  );
}

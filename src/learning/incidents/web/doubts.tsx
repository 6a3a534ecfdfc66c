/** What it puts in doubt, and what did not work out. Nothing of these changes: their groups see that this review names them. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { AssumptionPicker, type Footing } from '#common-ground/context-maps/web/assumption-picker.tsx';
import { useDecisionCalls } from '#deciding/decisions/web/calls.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { useLater } from '#ui/later.ts';
import { useWords } from '#ui/words.tsx';
import { BlameHint } from './blame-hint.tsx';
import type { IncidentShown } from './calls.ts';
import { EditPart } from './edit-part.tsx';
import css from './incident.module.css';
import { TriedField } from './tried-field.tsx';
import { useGoTo } from './use-go-to.ts';

type Doubted = IncidentShown['doubtedDecisions'][number];

interface Value {
  decisions: (Doubted & { title: string; failed: boolean })[];
  assumptions: Footing[];
  experiments: string[];
}

const doubtsOf = (shown: IncidentShown): Value => ({
  decisions: shown.doubtedDecisions.map((it) => ({
    ...it,
    title: shown.references[it.decision]?.title ?? it.decision,
    failed: shown.failed.includes(it.decision),
  })),
  assumptions: shown.doubtedAssumptions,
  experiments: shown.failed.filter((id) => id.startsWith('exp_')),
});

export function Doubts({ shown }: { shown: IncidentShown }) {
  const t = useWords();
  const { doubtedDecisions, doubtedAssumptions, failed } = shown;
  const others = failed.filter((id) => !doubtedDecisions.some(({ decision }) => decision === id));
  const kept = others.filter((id) => !id.startsWith('exp_'));
  const filled = doubtedDecisions.length + doubtedAssumptions.length + others.length > 0;
  return (
    <EditPart
      shown={shown}
      name="doubts"
      filled={filled}
      value={doubtsOf(shown)}
      open={t('incident.write.doubts')}
      toSet={({ decisions, assumptions, experiments }) => ({
        doubtedDecisions: decisions.map(({ decision, why }) => ({ decision, why })),
        doubtedAssumptions: assumptions.map(({ assumption, why = '' }) => ({ assumption, why })),
        failed: [
          ...kept,
          ...decisions.filter((it) => it.failed).map(({ decision }) => decision),
          ...(experiments as typeof failed),
        ],
      })}
      fields={(value, onValue) => <DoubtFields value={value} onValue={onValue} group={shown.group} />}
    >
      {!filled && <p className="meta">{t('incident.ask.doubts')}</p>}
      <ul className={css.links}>
        {doubtedDecisions.map(({ decision, why }) => (
          <li key={decision}>
            <DecisionLink shown={shown} id={decision} />
            {failed.includes(decision) && <p className="meta">{t('incident.failed')}</p>}
            {why && <p dir="auto">{why}</p>}
          </li>
        ))}
        {doubtedAssumptions.map(({ assumption, why }) => (
          <li key={assumption}>
            <Link to="/assumptions/$id" params={{ id: assumption }}>
              <bdi>{shown.assumptions[assumption]?.title}</bdi>
            </Link>
            <p className="meta">
              {t('incident.anAssumption')} ·{' '}
              <bdi>{shown.groups.find(({ id }) => id === shown.assumptions[assumption]?.group)?.name}</bdi>
            </p>
            {why && <p dir="auto">{why}</p>}
          </li>
        ))}
        {others.map((id) => (
          <li key={id}>
            {id in shown.experiments ? (
              <bdi>{shown.experiments[id]?.title}</bdi>
            ) : (
              <DecisionLink shown={shown} id={id} />
            )}
            <p className="meta">{t('incident.failed')}</p>
          </li>
        ))}
      </ul>
    </EditPart>
  );
}

function DecisionLink({ shown, id }: { shown: IncidentShown; id: string }) {
  const found = shown.references[id];
  if (!found) return <span>{id}</span>;
  return (
    <>
      <Link to="/decisions/$id" params={{ id: found.ref }}>
        <bdi>{found.title}</bdi>
      </Link>
      <p className="meta">
        <bdi>{found.group}</bdi> · #{found.ref}
      </p>
    </>
  );
}

interface FieldsProps {
  value: Value;
  onValue: (value: Value) => void;
  group: string;
}

function DoubtFields({ value, onValue, group }: FieldsProps) {
  const t = useWords();
  const { box, goTo } = useGoTo<HTMLUListElement>();
  const set = (at: number, part: Partial<Value['decisions'][number]>) =>
    onValue({ ...value, decisions: value.decisions.map((it, place) => (place === at ? { ...it, ...part } : it)) });
  return (
    <>
      <DecisionSearch
        without={value.decisions.map(({ decision }) => decision)}
        onPick={(decision, title) => {
          goTo(value.decisions.length);
          onValue({ ...value, decisions: [...value.decisions, { decision, title, why: '', failed: false }] });
        }}
      />
      <ul ref={box} className={css.chosen}>
        {value.decisions.map(({ decision, title, why, failed }, at) => (
          <li key={decision} className="stack">
            <p className="row">
              <bdi>{title}</bdi>
              <Button
                look="plain"
                size="small"
                aria-label={t('ui.remove', { what: title })}
                onClick={() => {
                  goTo(Math.min(at, value.decisions.length - 2));
                  onValue({ ...value, decisions: value.decisions.toSpliced(at, 1) });
                }}
              >
                <X aria-hidden />
              </Button>
            </p>
            <TextField
              label={t('incident.doubtWhy')}
              optional={t('ui.optional')}
              maxLength={2000}
              value={why}
              onChange={(event) => set(at, { why: event.target.value })}
            />
            <BlameHint text={why} />
            <label className="row">
              <input type="checkbox" checked={failed} onChange={(event) => set(at, { failed: event.target.checked })} />
              {t('incident.itFailed')}
            </label>
          </li>
        ))}
      </ul>
      <AssumptionPicker
        label={t('incident.doubtAssumption')}
        hint={t('incident.doubtAssumptionHint')}
        group={group}
        value={value.assumptions}
        onChange={(assumptions) => onValue({ ...value, assumptions })}
      />
      <TriedField
        group={group}
        values={value.experiments}
        onValues={(experiments) => onValue({ ...value, experiments })}
      />
    </>
  );
}

interface SearchProps {
  without: readonly string[];
  onPick: (decision: Doubted['decision'], title: string) => void;
}

function DecisionSearch({ without, onPick }: SearchProps) {
  const t = useWords();
  const calls = useDecisionCalls();
  const [typed, setTyped] = useState('');
  const sought = useLater(typed.trim(), 200);
  const { data } = useQuery({
    queryKey: ['decisions', 'suggest', sought],
    queryFn: () => calls.decisions.suggest({ q: sought }),
    enabled: sought.length > 1,
  });
  const found = sought.length > 1 ? (data?.decisions ?? []).filter(({ id }) => !without.includes(id)).slice(0, 6) : [];
  return (
    <div>
      <TextField
        label={t('incident.doubtDecision')}
        hint={t('incident.doubtDecisionHint')}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.length > 0 && (
        <ul className={css.offers}>
          {found.map(({ id, ref, title, group }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  setTyped('');
                  onPick(id, title);
                }}
              >
                <bdi>{title}</bdi> <small>{`${group.name} · #${ref}`}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

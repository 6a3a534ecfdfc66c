/** What came of a session: the decision, its draft that waits, or a draft that was set aside while what was said against it stands. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { DecisionCalls } from '#deciding/decisions/web/calls.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import type { Session } from './calls.ts';
import { useChange } from './use-change.ts';

interface OutcomeProps {
  session: Session;
  calls: DecisionCalls;
}

export function Outcome({ session, calls }: OutcomeProps) {
  const t = useWords();
  const { ended, decisions, draft, draftStands, dissent, mayDecide } = session;
  const open = decisions.length === 0 && !draftStands;
  return (
    <div className="stack prose">
      {ended && <p dir="auto">{ended}</p>}
      {decisions.map(({ id, ref, title }) => (
        <p key={id}>
          <Link to="/decisions/$id" params={{ id: ref }}>
            <bdi>{title}</bdi>
          </Link>
        </p>
      ))}
      {decisions.length === 0 && draftStands && <p>{t('divergence.draftWaits')}</p>}
      {decisions.length === 0 && draftStands && mayDecide && draft && (
        <div>
          <LinkButton to="/decisions/new" search={{ draft }} look="primary">
            {t('divergence.goOn')}
          </LinkButton>
        </div>
      )}
      {open && draft && <Note>{t('divergence.draftSetAside')}</Note>}
      {open && dissent.length > 0 && <p>{t('divergence.dissentStands')}</p>}
      {open && mayDecide && <CameOfIt session={session} calls={calls} />}
    </div>
  );
}

const latest = 50;

/** Any member of the group may say it. */
function CameOfIt({ session, calls }: OutcomeProps) {
  const t = useWords();
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState('');
  const { data } = useQuery({
    queryKey: ['decisions', 'list', 'of', session.group],
    queryFn: () => calls.decisions.list({ group: session.group, sort: 'recorded', limit: latest }),
    enabled: asked,
  });
  const tie = useChange(session, (divergence, decision: string) =>
    divergence.divergence.decided({ id: session.id, decision }),
  );
  if (!asked)
    return (
      <div>
        <Button size="small" onClick={() => setAsked(true)}>
          {t('divergence.decidedSince')}
        </Button>
      </div>
    );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    tie.mutate(chosen);
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <Select
        label={t('divergence.whichDecision')}
        hint={t('divergence.whichHint')}
        required
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{t('divergence.chooseDecision')}</option>
        {data?.decisions.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {tie.isError && <Trouble error={tie.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={chosen === '' || tie.isPending}>
          {t('divergence.cameOfIt')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

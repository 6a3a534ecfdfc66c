/** Beside an earlier decision of another group: "same question as ours", "pulls against ours". Two quiet words, and no more. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useConflictCalls } from './calls.ts';
import css from './said-actions.module.css';
import { type SaidKind, type SaidOf, saidKinds } from './said-kinds.ts';

interface ActionsProps {
  said: SaidKind | undefined;
  onSay: (kind: SaidKind) => void;
  /** Which decision it is about, for those who hear the button alone. */
  title: string;
  disabled?: boolean;
}

function Actions({ said, onSay, title, disabled }: ActionsProps) {
  const t = useWords();
  return (
    <p className={css.actions}>
      {saidKinds.map((kind) => (
        <Button
          key={kind}
          look={said === kind ? 'quiet' : 'plain'}
          size="small"
          disabled={disabled}
          aria-pressed={said === kind}
          onClick={() => onSay(kind)}
        >
          {t(`conflict.says.${kind}`)}
          <span className="unseen">: {title}</span>
        </Button>
      ))}
    </p>
  );
}

interface LaterProps {
  candidate: { id: string; title: string };
  said: readonly SaidOf[];
  onSaid: (said: SaidOf[]) => void;
}

/** While the decision is being written it is remembered, and said once it is logged. */
export function SaidLater({ candidate, said, onSaid }: LaterProps) {
  const t = useWords();
  const mine = said.find(({ other }) => other === candidate.id);
  const say = (kind: SaidKind) => {
    const rest = said.filter(({ other }) => other !== candidate.id);
    onSaid(mine?.kind === kind ? rest : [...rest, { other: candidate.id, kind }]);
  };
  return (
    <>
      <Actions said={mine?.kind} title={candidate.title} onSay={say} />
      {mine && <output className="meta">{t('conflict.saidLater')}</output>}
    </>
  );
}

/** The decision stands in the log already: it is said at once. */
export function SaidNow({ ours, candidate }: { ours: string; candidate: { id: string; title: string } }) {
  const t = useWords();
  const calls = useConflictCalls();
  const queries = useQueryClient();
  const propose = useMutation({
    mutationFn: (kind: SaidKind) => calls.conflicts.propose({ decision: ours, other: candidate.id, kind }),
    onSuccess: () => {
      for (const key of ['conflicts', 'loop', 'home']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  const known = propose.error ? troubleOf(propose.error) : null;
  const there = known?.kind === 'exists' ? (known.details as { conflict?: string } | null)?.conflict : propose.data?.id;
  if (there)
    return (
      <output className="meta">
        <Link to="/conflicts/$id" params={{ id: there }} target="_blank">
          {t('conflict.onTheTable')}
          <span className="unseen"> {t('precedents.newTab')}</span>
        </Link>
      </output>
    );
  return (
    <>
      <Actions said={undefined} title={candidate.title} disabled={propose.isPending} onSay={propose.mutate} />
      {propose.isError && <Trouble error={propose.error} />}
    </>
  );
}

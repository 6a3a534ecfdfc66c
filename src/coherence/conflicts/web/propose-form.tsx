/** Somebody says that a decision of their group and one of another answer the same question, or pull against each other. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';
import { useDecisionCalls } from '#deciding/decisions/web/calls.ts';
import { useReferences } from '#deciding/decisions/web/form/use-references.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { troubleOf } from '#ui/problem.ts';
import { SuggestArea, type Suggestion } from '#ui/suggest-area.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { useConflictCalls } from './calls.ts';
import { referenceIn } from './ending-written.ts';
import { type SaidKind, saidKinds } from './said-kinds.ts';

interface ProposeProps {
  /** The decision that is looked at, and whether it is one of the reader's own group. */
  decision: string;
  own: boolean;
  onDone: () => void;
}

/** Decisions of the reader's own groups; without a word they are the newest of the first one. */
function useOwnReferences(): (begun: string) => Promise<Suggestion[]> {
  const calls = useDecisionCalls();
  const memberships = useYou()?.memberships ?? [];
  return async (begun) => {
    const { decisions } = await calls.decisions.suggest({ q: begun || (memberships[0]?.slug ?? '') });
    const mine = decisions.filter(({ group }) => memberships.some((it) => it.group === group.id));
    return mine.map(({ ref, title, group }) => ({ value: ref, label: title, hint: `${group.name} · #${ref}` }));
  };
}

/** Where these two are on the table already, the conversation is the one to join. */
const knownIn = (error: unknown): string | null => {
  const { kind, details } = troubleOf(error);
  const known = kind === 'exists' && typeof details === 'object' && details !== null && 'conflict' in details;
  return known ? String((details as { conflict: unknown }).conflict) : null;
};

export function ProposeForm({ decision, own, onDone }: ProposeProps) {
  const t = useWords();
  const calls = useConflictCalls();
  const queries = useQueryClient();
  const any = useReferences();
  const mine = useOwnReferences();
  const [why, setWhy] = useKept(`conflict.propose.${decision}`, '');
  const [named, setNamed] = useState('');
  const [kind, setKind] = useState<SaidKind>('pulls-against');
  const propose = useMutation({
    mutationFn: () => {
      const other = referenceIn(named);
      const pair = own ? { decision, other } : { decision: other, other: decision };
      return calls.conflicts.propose({ ...pair, kind, why });
    },
    onSuccess: ({ id }) => {
      setWhy('');
      for (const key of ['conflicts', 'loop', 'home']) void queries.invalidateQueries({ queryKey: [key] });
      tell(t('conflict.onTheTable'), { label: t('conflict.see'), to: `/conflicts/${id}` });
      onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate();
  };
  const known = knownIn(propose.error);
  return (
    <form className="stack" onSubmit={send} aria-label={t('conflict.proposeTitle')}>
      <SuggestArea
        label={own ? t('conflict.theirDecision') : t('conflict.ourDecision')}
        hint={t('conflict.referenceHint')}
        required
        rows={1}
        maxLength={100}
        value={named}
        suggest={own ? any : mine}
        onText={setNamed}
      />
      <Select
        label={t('conflict.howTheyStand')}
        value={kind}
        onChange={(event) => setKind(event.target.value as SaidKind)}
      >
        {saidKinds.map((it) => (
          <option key={it} value={it}>
            {t(`conflict.says.${it}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('conflict.whatNoticed')}
        hint={t('conflict.whatNoticedHint')}
        optional={t('ui.optional')}
        maxLength={5000}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      {propose.isError && <Trouble error={propose.error} />}
      {known && (
        <p>
          <Link to="/conflicts/$id" params={{ id: known }}>
            {t('conflict.see')}
          </Link>
        </p>
      )}
      <div className="row">
        <Button look="primary" size="small" type="submit" disabled={propose.isPending}>
          {t('conflict.putOnTable')}
        </Button>
        <Button look="plain" size="small" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

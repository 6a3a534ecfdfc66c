/** Saying more, or saying it better. If somebody else was quicker, both versions are shown and nothing is lost. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { Decision } from '#deciding/decisions/decision.ts';
import { LinkButton } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type Shown, useDecisionCalls } from '../calls.ts';
import { useKeeper } from '../kept.ts';
import { DecisionForm } from './decision-form.tsx';
import { changedFields, contentOf, type FormContent, pick, same, tidy } from './form-content.ts';
import { FormStop } from './section.tsx';
import { TwoVersions } from './two-versions.tsx';

interface Kept {
  base: FormContent;
  revision: number;
  content: FormContent;
  why: string;
}

const theirsIn = (error: unknown): Decision | null => {
  const { kind, details } = troubleOf(error);
  if (kind !== 'stale' || typeof details !== 'object' || details === null || !('theirs' in details)) return null;
  return details.theirs as Decision;
};

/** What the writer has changed so far, as this browser keeps it. */
function useAmendment(shown: Shown, place: string) {
  const keeper = useKeeper();
  const [kept, setKept] = useState<Kept>(() => {
    const now = contentOf(shown);
    return keeper.read<Kept>(place, { base: now, revision: shown.revision, content: now, why: '' });
  });
  const untouched = same(kept.base, kept.content) && kept.why === '';
  useEffect(() => {
    if (untouched) keeper.forget(place);
    else keeper.keep(place, kept);
  }, [keeper, place, untouched, kept]);
  return { kept, setKept, untouched };
}

export function AmendDecision({ shown, aside }: { shown: Shown; aside: (content: FormContent) => ReactNode }) {
  const t = useWords();
  const place = `amend.${shown.id}`;
  const { kept, setKept, untouched } = useAmendment(shown, place);
  const { base, revision, content, why } = kept;
  const drop = useDrop(shown, place);
  const amend = useAmend(shown, place);
  const send = (mine: FormContent, from = base, at = revision) =>
    amend.mutate({ revision: at, set: pick(tidy(mine), changedFields(from, mine)), why });
  const theirs = theirsIn(amend.error);
  if (theirs)
    return (
      <TwoVersions
        base={base}
        mine={content}
        theirs={contentOf(theirs)}
        sending={amend.isPending}
        onSettled={(settled) => {
          setKept({ base: contentOf(theirs), revision: theirs.revision, content: settled, why });
          send(settled, contentOf(theirs), theirs.revision);
        }}
      />
    );
  return (
    <DecisionForm
      content={content}
      onContent={(next) => setKept({ ...kept, content: next })}
      onSend={send}
      sending={amend.isPending}
      error={amend.error}
      sendWord={t('ui.save')}
      aside={aside(content)}
      group={shown.group}
      foot={<AmendFoot shown={shown} onCancel={untouched ? undefined : () => drop(kept)} />}
    >
      <FormStop filled={why !== ''} end>
        <TextField
          label={t('form.amendWhy')}
          optional={t('ui.optional')}
          value={why}
          onChange={(event) => setKept({ ...kept, why: event.target.value })}
        />
      </FormStop>
    </DecisionForm>
  );
}

function AmendFoot({ shown, onCancel }: { shown: Shown; onCancel: (() => void) | undefined }) {
  const t = useWords();
  return (
    <>
      {onCancel && <output className="meta">{t('form.draft.browser')}</output>}
      <LinkButton look="plain" to="/decisions/$id" params={{ id: shown.ref }} onClick={onCancel}>
        {t('ui.cancel')}
      </LinkButton>
    </>
  );
}

/** Whoever cancels does not find the text again later, unless they take that back at once. */
function useDrop({ ref }: Shown, place: string) {
  const t = useWords();
  const navigate = useNavigate();
  const keeper = useKeeper();
  return (kept: Kept) => {
    keeper.forget(place);
    const undo = () => {
      keeper.keep(place, kept);
      void navigate({ to: '/decisions/$id/amend', params: { id: ref } });
    };
    tell(t('form.notAmended'), { label: t('ui.undo'), run: undo });
  };
}

type Change = Parameters<ReturnType<typeof useDecisionCalls>['decisions']['amend']>[0];

function useAmend(shown: Shown, place: string) {
  const t = useWords();
  const calls = useDecisionCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const keeper = useKeeper();
  return useMutation({
    mutationFn: (change: Omit<Change, 'id'>) => calls.decisions.amend({ id: shown.id, ...change }),
    onSuccess: async () => {
      keeper.forget(place);
      for (const key of ['decisions', 'trail', 'home']) void queries.invalidateQueries({ queryKey: [key] });
      tell(t('form.amended'));
      await navigate({ to: '/decisions/$id', params: { id: shown.ref } });
    },
  });
}

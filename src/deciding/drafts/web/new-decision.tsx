/** Writing a new decision, or one that replaces an older decision of the group. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import type { Shown } from '#deciding/decisions/web/calls.ts';
import { DecisionForm } from '#deciding/decisions/web/form/decision-form.tsx';
import type { FormContent } from '#deciding/decisions/web/form/form-content.ts';
import { FormStop } from '#deciding/decisions/web/form/section.tsx';
import { ReferenceLink } from '#deciding/decisions/web/reference-link.tsx';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/notice.tsx';
import { troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type DraftRow, useDraftCalls } from './calls.ts';
import { GoOn } from './go-on.tsx';
import { type KeptDraft, opening } from './kept-drafts.ts';
import { type Draft, saysGone, useDraft } from './use-draft.ts';

interface NewProps {
  /** Where it is kept in this browser. */
  place: string;
  older: Shown | null;
  kept: KeptDraft | null;
  draft: DraftRow | null;
  /** The server had its draft, and has it no longer. */
  gone: boolean;
  title: string | undefined;
  group: string | undefined;
  aside: (content: FormContent, group: string | undefined) => ReactNode;
  /** It was logged under this reference, or discarded: what was remembered beside it is no longer needed. */
  onEnd?: (logged: string | null) => void;
}

export function NewDecision({ place, older, kept, draft: start, gone, title, group: wanted, aside, onEnd }: NewProps) {
  const t = useWords();
  const memberships = useYou()?.memberships ?? [];
  const named = memberships.find((it) => it.slug === wanted) ?? memberships[0];
  const [first] = useState(() => beginning(older, title));
  const [chosen, setChosen] = useState<string | undefined>(older?.group ?? opening(kept, start, first).group);
  const group = memberships.some((it) => it.group === chosen) ? chosen : named?.group;
  const draft = useDraft(place, { kept, start, first, supersedes: older?.id, gone }, group);
  // Nothing moves under the hands of whoever types the first letter.
  const [blank] = useState(draft.state === 'empty');
  const log = useLog(older, draft, group, onEnd);
  if (memberships.length === 0) return <Note>{t('form.noGroup')}</Note>;
  return (
    <DecisionForm
      content={draft.content}
      onContent={draft.setContent}
      onSend={(content) => log.mutate(content)}
      sending={log.isPending}
      error={log.error}
      sendWord={older ? t('form.replace') : t('form.log')}
      aside={aside(draft.content, group)}
      group={group}
      before={
        <>
          {blank && <GoOn place={place} />}
          {older ? <Replaced older={older} /> : <GroupChoice group={group} onGroup={setChosen} />}
        </>
      }
      foot={<DraftFoot draft={draft} onEnd={onEnd} />}
    />
  );
}

function Replaced({ older }: { older: Shown }) {
  const t = useWords();
  return (
    <FormStop filled={false}>
      <p>{t('form.replaces')}</p>
      <ReferenceLink to={{ ...older, group: older.groups[older.group]?.name ?? '' }} />
    </FormStop>
  );
}

function GroupChoice({ group, onGroup }: { group: string | undefined; onGroup: (group: string) => void }) {
  const t = useWords();
  const memberships = useYou()?.memberships ?? [];
  if (memberships.length < 2) return null;
  return (
    <FormStop filled>
      <OwnGroupField label={t('form.group')} groups={memberships} value={group ?? ''} onGroup={onGroup} />
    </FormStop>
  );
}

/** A successor begins with the question of its predecessor; the answer is for the group to write. */
const beginning = (older: Shown | null, title: string | undefined) =>
  older ? { question: older.question, tags: older.tags, affects: older.affects } : title ? { title } : {};

function DraftFoot({ draft, onEnd }: { draft: Draft; onEnd: NewProps['onEnd'] }) {
  const t = useWords();
  const calls = useDraftCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const discard = async () => {
    const id = await draft.settle();
    try {
      if (id) await calls.drafts.discard({ id });
    } catch (error) {
      // What is gone already need not be discarded; where the server does not answer, the draft would come back.
      if (!saysGone(error)) {
        void draft.resume(error);
        return tell(troubleOf(error).kind === 'offline' ? t('trouble.offline') : t('trouble.unexpected'));
      }
    }
    draft.forget();
    onEnd?.(null);
    void queries.invalidateQueries({ queryKey: ['home'] });
    tell(t('form.discarded'));
    void navigate({ to: '/' });
  };
  return (
    <>
      <output className="meta">{t(`form.draft.${draft.state}`)}</output>
      {draft.state !== 'empty' && (
        <Button look="plain" size="small" onClick={() => void discard()}>
          {t('form.discard')}
        </Button>
      )}
    </>
  );
}

function useLog(older: Shown | null, draft: Draft, group: string | undefined, onEnd: NewProps['onEnd']) {
  const t = useWords();
  const calls = useDraftCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (content: FormContent) => {
      const id = await draft.settle();
      if (older) {
        const { newer } = await calls.decisions.supersede({
          id: older.id,
          revision: older.revision,
          decision: content,
        });
        // It is replaced, whatever becomes of the draft.
        if (id) await calls.drafts.discard({ id }).catch(() => {});
        return newer;
      }
      return id
        ? calls.drafts.log({ id, decision: content })
        : calls.decisions.log({ ...content, ...(group ? { group } : {}) });
    },
    onError: (error) => void draft.resume(error),
    onSuccess: async (decision) => {
      draft.forget();
      for (const key of ['decisions', 'home', 'groups']) void queries.invalidateQueries({ queryKey: [key] });
      tell(t('form.logged'));
      onEnd?.(decision.ref);
      await navigate({ to: '/decisions/$id', params: { id: decision.ref } });
    },
  });
}

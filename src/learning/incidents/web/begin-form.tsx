/** A review begins with one line; everything else comes when people sit together. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { today } from './action-form.tsx';
import { BlameHint } from './blame-hint.tsx';
import { useIncidentCalls } from './calls.ts';
import { CarefulArea } from './careful-area.tsx';

interface BeginProps {
  groups: readonly { group: string; name: string }[];
}

const blank = { title: '', happenedOn: '', summary: '' };

export function BeginForm({ groups }: BeginProps) {
  const t = useWords();
  const calls = useIncidentCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped, forget] = useKept('incident.new', blank);
  const [group, setGroup] = useState(groups[0]?.group ?? '');
  const set = (part: Partial<typeof blank>) => setTyped({ ...typed, ...part });
  const begin = useMutation({
    mutationFn: () =>
      calls.incidents.begin({
        group,
        title: typed.title,
        summary: typed.summary,
        happenedOn: typed.happenedOn || null,
      }),
    onSuccess: async ({ id }) => {
      setTyped(blank);
      forget();
      void queries.invalidateQueries({ queryKey: ['incidents'] });
      await navigate({ to: '/incidents/$id', params: { id } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  const errors = begin.error ? fieldSentences(begin.error) : {};
  return (
    <form className="stack prose" onSubmit={send}>
      <OwnGroupField label={t('incident.ofGroup')} groups={groups} value={group} onGroup={setGroup} />
      <TextField
        label={t('incident.title')}
        hint={t('incident.titleHint')}
        required
        maxLength={300}
        large
        value={typed.title}
        error={errors.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <BlameHint text={typed.title} />
      <TextField
        type="date"
        label={t('incident.happenedOn')}
        optional={t('ui.optional')}
        max={today()}
        value={typed.happenedOn}
        error={errors.happenedOn}
        onChange={(event) => set({ happenedOn: event.target.value })}
      />
      <CarefulArea
        label={t('incident.first')}
        hint={t('incident.firstHint')}
        optional={t('ui.optional')}
        value={typed.summary}
        onText={(summary) => set({ summary })}
      />
      {begin.error && <Trouble error={begin.error} />}
      <div className="row">
        <Button look="primary" type="submit" disabled={begin.isPending}>
          {t('incident.begin')}
        </Button>
      </div>
    </form>
  );
}

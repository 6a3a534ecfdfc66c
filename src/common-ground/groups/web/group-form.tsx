/** What a group says of itself. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { type Noun, useWords } from '#ui/words.tsx';
import type { NewGroup } from './calls.ts';

const kinds: readonly Noun[] = ['chapter', 'team', 'office', 'squad'];

export function GroupForm({ start, send }: { start: NewGroup; send: (group: NewGroup) => Promise<{ slug: string }> }) {
  const t = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [given, setGiven] = useState(start);
  const save = useMutation({
    mutationFn: () => send(given),
    onSuccess: async ({ slug }) => {
      for (const key of ['groups', 'network', 'home']) void queries.invalidateQueries({ queryKey: [key] });
      await navigate({ to: '/groups/$slug', params: { slug } });
    },
  });
  const errors = save.error ? fieldSentences(save.error) : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <TextField
        label={t('groups.name')}
        required
        value={given.name}
        error={errors.name}
        onChange={(event) => setGiven({ ...given, name: event.target.value })}
      />
      <Select
        label={t('groups.kind')}
        value={given.kind}
        onChange={(event) => setGiven({ ...given, kind: kinds.find((it) => it === event.target.value) })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t('group.kind', { context: kind })}
          </option>
        ))}
      </Select>
      <TextField
        label={t('groups.region')}
        value={given.region}
        error={errors.region}
        onChange={(event) => setGiven({ ...given, region: event.target.value })}
      />
      <TextField
        label={t('groups.timeZone')}
        list="time-zones"
        value={given.timeZone}
        error={errors.timeZone}
        onChange={(event) => setGiven({ ...given, timeZone: event.target.value })}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TextArea
        label={t('groups.about')}
        value={given.about}
        error={errors.about}
        onChange={(event) => setGiven({ ...given, about: event.target.value })}
      />
      {save.isError && <Trouble error={save.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t('ui.save')}
        </Button>
      </div>
    </form>
  );
}

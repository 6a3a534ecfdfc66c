/** Opening a session: a question is enough. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { OwnGroupField } from '#common-ground/groups/web/own-group-field.tsx';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { Check, Select, TextArea, TextField } from '#ui/field.tsx';
import { Note, Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { boxes } from '../kinds.ts';
import { AlikeSessions } from './alike-sessions.tsx';
import { type DivergenceCalls, useDivergenceCalls } from './calls.ts';

type GroupCalls = Parameters<typeof groupsQuery>[0];

interface Typed {
  question: string;
  context: string;
  minutes: number;
  deadline: string;
  invited: string[];
}

const blank: Typed = { question: '', context: '', minutes: 5, deadline: '', invited: [] };

interface FormProps {
  calls: DivergenceCalls & GroupCalls;
  onOpened: (id: string) => void;
}

export function OpenForm({ calls, onOpened }: FormProps) {
  const t = useWords();
  const queries = useQueryClient();
  const divergence = useDivergenceCalls();
  const memberships = useYou()?.memberships ?? [];
  const [typed, setTyped, forget] = useKept<Typed>('divergence.open', blank);
  const [chosen, setChosen] = useState('');
  const group = chosen || memberships[0]?.group;
  const open = useMutation({
    mutationFn: () => {
      const { deadline, ...rest } = typed;
      return divergence.divergence.open({ ...rest, ...(deadline && { deadline }), ...(group && { group }) });
    },
    onSuccess: ({ id }) => {
      forget();
      void queries.invalidateQueries({ queryKey: ['divergence', 'list'] });
      onOpened(id);
    },
  });
  const errors = open.error ? fieldSentences(open.error) : {};
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  if (memberships.length === 0) return <Note>{t('divergence.noGroup')}</Note>;
  return (
    <form className="stack prose" onSubmit={onSubmit}>
      <TextField
        label={t('divergence.question')}
        hint={t('divergence.questionHint')}
        required
        maxLength={500}
        value={typed.question}
        error={errors.question}
        onChange={(event) => change({ question: event.target.value })}
      />
      <AlikeSessions question={typed.question} group={group} />
      <OwnGroupField label={t('divergence.group')} groups={memberships} value={group ?? ''} onGroup={setChosen} />
      <Select
        label={t('divergence.box')}
        hint={t('divergence.boxHint')}
        value={typed.minutes}
        onChange={(event) => change({ minutes: Number(event.target.value) })}
      >
        {boxes.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t(`divergence.boxes.${minutes}`)}
          </option>
        ))}
      </Select>
      <details>
        <summary>{t('divergence.more')}</summary>
        <div className="stack">
          <TextArea
            label={t('divergence.context')}
            rows={3}
            value={typed.context}
            error={errors.context}
            onChange={(event) => change({ context: event.target.value })}
          />
          <TextField
            label={t('divergence.deadline')}
            type="date"
            value={typed.deadline}
            error={errors.deadline}
            onChange={(event) => change({ deadline: event.target.value })}
          />
          <Invited calls={calls} own={group} chosen={typed.invited} onChosen={(invited) => change({ invited })} />
        </div>
      </details>
      {open.isError && <Trouble error={open.error} sentence={Object.values(errors)[0]} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={open.isPending}>
          {t('divergence.open')}
        </Button>
      </div>
    </form>
  );
}

interface InvitedProps {
  calls: GroupCalls;
  own: string | undefined;
  chosen: string[];
  onChosen: (chosen: string[]) => void;
}

function Invited({ calls, own, chosen, onChosen }: InvitedProps) {
  const t = useWords();
  const groups = useQuery(groupsQuery(calls)).data?.groups ?? [];
  const others = groups.filter(({ id }) => id !== own);
  if (others.length === 0) return null;
  return (
    <fieldset>
      <legend>{t('divergence.invited')}</legend>
      {others.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(event) => onChosen(event.target.checked ? [...chosen, id] : chosen.filter((it) => it !== id))}
        />
      ))}
    </fieldset>
  );
}

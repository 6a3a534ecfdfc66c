/** The day on which a group meets, and after how many weeks the next one is proposed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { weeksBetween } from '../kinds.ts';
import { useRetrospectiveCalls } from './calls.ts';
import css from './retrospective.module.css';

interface Props {
  groups: readonly { slug: string; name: string }[];
  /** The day that the last one proposed. */
  on?: string | undefined;
}

const today = () => new Date().toLocaleDateString('sv');
const rhythms = [4, 6, 8, 12, 26] as const;

export function ScheduleForm({ groups, on }: Props) {
  const t = useWords();
  const calls = useRetrospectiveCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [group, setGroup] = useState(groups[0]?.slug ?? '');
  const [heldOn, setHeldOn] = useState(on && on > today() ? on : today());
  const [weeks, setWeeks] = useState(String(weeksBetween));
  const schedule = useMutation({
    mutationFn: () => calls.retrospectives.schedule({ group, heldOn, everyWeeks: weeks ? Number(weeks) : null }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['retrospectives'] });
      await navigate({ to: '/retrospectives/$id', params: { id } });
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    schedule.mutate();
  };
  return (
    <form className={css.schedule} onSubmit={onSubmit}>
      {groups.length > 1 && (
        <Select label={t('retrospectives.group')} value={group} onChange={({ target }) => setGroup(target.value)}>
          {groups.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        type="date"
        label={t('retrospectives.heldOn')}
        required
        min={today()}
        value={heldOn}
        onChange={({ target }) => setHeldOn(target.value)}
      />
      <Select label={t('retrospectives.every')} value={weeks} onChange={({ target }) => setWeeks(target.value)}>
        {rhythms.map((count) => (
          <option key={count} value={count}>
            {t('retrospectives.weeks', { count })}
          </option>
        ))}
        <option value="">{t('retrospectives.once')}</option>
      </Select>
      <Button type="submit" look="primary" disabled={schedule.isPending}>
        {t('retrospectives.schedule')}
      </Button>
      {schedule.error && <Trouble error={schedule.error} />}
    </form>
  );
}

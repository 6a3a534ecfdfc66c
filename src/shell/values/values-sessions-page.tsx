/** The sessions in which people find out together what they protect. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { sessionsQuery } from '#common-ground/values/web/queries.ts';
import css from '#common-ground/values/web/session.module.css';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { fieldSentences } from '#ui/problem.ts';
import type { Shape } from '#ui/station.tsx';
import { Stop, StopList } from '#ui/stop-list.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

const shapes: Record<string, Shape> = { answering: 'dashed', revealed: 'open', closed: 'full' };

export function ValuesSessionsPage() {
  const t = useWords();
  const sessions = useQuery(sessionsQuery(useClient()));
  const all = sessions.data?.sessions;
  return (
    <Page title={t('valueSessions.title')} lead={t('valueSessions.lead')}>
      {sessions.isError && <Trouble error={sessions.error} retry={() => void sessions.refetch()} />}
      {sessions.isPending && <Waiting />}
      {all?.length === 0 && (
        <Empty title={t('valueSessions.none')}>
          <p>{t('valueSessions.noneLead')}</p>
        </Empty>
      )}
      <StopList>
        {all?.map(({ id, title, status, drafts, createdAt }) => (
          <Stop key={id} shape={shapes[status] ?? 'open'}>
            <Link to="/value-sessions/$id" params={{ id }}>
              <bdi>{title}</bdi>
            </Link>
            <p className="meta">
              {t(`valueSessions.status.${status}`)}
              {drafts.length > 0 && ` · ${t('valueSessions.drafted', { count: drafts.length })}`} ·{' '}
              <Ago value={createdAt} />
            </p>
          </Stop>
        ))}
      </StopList>
      <OpenForm />
    </Page>
  );
}

function OpenForm() {
  const t = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const open = useMutation({
    mutationFn: () => client.valueSessions.open({ title }),
    onSuccess: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['valueSessions'] });
      await navigate({ to: '/value-sessions/$id', params: { id } });
    },
  });
  const errors = open.error ? fieldSentences(open.error) : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <section className={css.section} aria-labelledby="open">
      <h2 id="open">{t('valueSessions.openTitle')}</h2>
      <p>{t('valueSessions.openLead')}</p>
      <form className="stack prose" onSubmit={onSubmit}>
        <TextField
          label={t('valueSessions.name')}
          hint={t('valueSessions.nameHint')}
          required
          maxLength={200}
          value={title}
          error={errors.title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {open.isError && <Trouble error={open.error} sentence={errors.title} />}
        <div className="row">
          <Button type="submit" look="primary" disabled={open.isPending}>
            {t('valueSessions.open')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** The questions that groups have put to everybody: those that take votes first. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ConversationRow, conversationsQuery } from '#deciding/opinions/web/calls.ts';
import { OpenForm, TakeOverForm } from '#deciding/opinions/web/open-form.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './opinions-page.module.css';

export function OpinionsPage() {
  const t = useWords();
  const query = useQuery(conversationsQuery(useClient()));
  const [dialog, setDialog] = useState<'open' | 'takeOver' | null>(null);
  const all = query.data?.conversations ?? [];
  const close = () => setDialog(null);
  return (
    <Page
      title={t('opinions.title')}
      lead={t('opinions.lead')}
      actions={
        <>
          <Button look="plain" onClick={() => setDialog('takeOver')}>
            {t('opinions.takeOver')}
          </Button>
          <Button look="primary" onClick={() => setDialog('open')}>
            {t('opinions.open')}
          </Button>
        </>
      }
    >
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {query.data && all.length === 0 && (
        <Empty title={t('opinions.none')}>
          <p>{t('opinions.noneText')}</p>
        </Empty>
      )}
      <List title={t('opinions.nowOpen')} rows={all.filter(({ open }) => open)} />
      <List title={t('opinions.nowClosed')} rows={all.filter(({ open }) => !open)} />
      {dialog === 'open' && (
        <Dialog wide title={t('opinions.open')} onClose={close}>
          <OpenForm onCancel={close} />
        </Dialog>
      )}
      {dialog === 'takeOver' && (
        <Dialog wide title={t('opinions.takeOver')} onClose={close}>
          <TakeOverForm onCancel={close} />
        </Dialog>
      )}
    </Page>
  );
}

function List({ title, rows }: { title: string; rows: readonly ConversationRow[] }) {
  const t = useWords();
  if (rows.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={css.row}>
            <h3 dir="auto">
              <Link to="/opinions/$id" params={{ id: row.id }}>
                {row.title}
              </Link>
            </h3>
            <p className="meta">
              <bdi>{row.group.name}</bdi> · {t('opinions.voters', { count: row.voters })} ·{' '}
              {t('opinions.statementCount', { count: row.statements })}
              {row.round > 1 && ` · ${t('opinions.roundNumber', { count: row.round })}`}
              {row.open && row.closesOn && (
                <>
                  {' · '}
                  {t('opinions.until')} <Day value={row.closesOn} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

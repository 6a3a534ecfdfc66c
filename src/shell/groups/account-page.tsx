/** You: your name, and the tokens with which scripts act as you. */

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useYou } from '#common-ground/network/web/queries.ts';
import { signOut } from '#common-ground/network/web/sign-in.ts';
import { Leaving } from '#common-ground/people/web/leaving.tsx';
import { NameForm } from '#common-ground/people/web/name-form.tsx';
import { PasswordForm } from '#common-ground/people/web/password-form.tsx';
import css from '#common-ground/people/web/people.module.css';
import { Tokens } from '#common-ground/people/web/tokens.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

export function AccountPage() {
  const t = useWords();
  const you = useYou();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const gone = async () => {
    await signOut().catch(() => {});
    queries.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Page title={t('account.title')} narrow>
      {you && <NameForm key={you.name} name={you.name} email={you.email} />}
      <section className={css.section}>
        <h2>{t('password.title')}</h2>
        <p className={css.lead}>{t('password.lead')}</p>
        <PasswordForm />
      </section>
      <section className={css.section}>
        <h2>{t('tokens.title')}</h2>
        <p className={css.lead}>{t('tokens.lead')}</p>
        <Tokens />
      </section>
      <Leaving onLeft={() => void gone()} />
    </Page>
  );
}

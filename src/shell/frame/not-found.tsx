import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { LinkButton } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

/** The line leads nowhere from here. */
export function NotFound() {
  const t = useWords();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')} narrow>
      <div className="row">
        <LinkButton to="/" look="primary">
          {t('notFound.home')}
        </LinkButton>
        <LinkButton to="/log">{t('notFound.log')}</LinkButton>
      </div>
    </Page>
  );
}

export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const t = useWords();
  const router = useRouter();
  const again = async () => {
    await router.invalidate();
    reset();
  };
  return (
    <Page title={t('trouble.title')} narrow>
      <Trouble error={error} retry={() => void again()} />
    </Page>
  );
}

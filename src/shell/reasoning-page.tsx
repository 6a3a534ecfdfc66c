/** How the groups think: what they take for true, how they explore, what they have learned, and what waits for somebody. */
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

export function ReasoningPage() {
  const t = useWords();
  return (
    <Page title={t('reasoning.title')} lead={t('reasoning.lead')}>
      {null}
    </Page>
  );
}

/** One shared question, and who stands where. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ConflictList } from '#coherence/conflicts/web/conflict-list.tsx';
import { conflictsQuery } from '#coherence/conflicts/web/queries.ts';
import { questionQuery } from '#common-ground/questions/web/queries.ts';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Markdown } from '#ui/markdown.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { AnswerList } from './answer-list.tsx';
import css from './answers.module.css';

const route = getRouteApi('/questions/$id');

export function QuestionPage() {
  const t = useWords();
  const { id } = route.useParams();
  const client = useClient();
  const asked = useQuery(questionQuery(client, id));
  const found = useQuery({
    queryKey: ['decisions', 'list', 'question', id],
    queryFn: () => client.questions.answers({ question: id as never }),
  });
  const error = asked.error ?? found.error;
  if (asked.error && ['not-found', 'invalid'].includes(troubleOf(asked.error).kind)) return <NotFound />;
  if (!asked.data || !found.data) return <Plain>{error ? <Trouble error={error} /> : <Waiting />}</Plain>;
  const groups = new Set(found.data.answers.map(({ decision }) => decision.group.id)).size;
  return (
    <Page title={asked.data.title} over={t('questions.shared')} lead={t('questions.answeredBy', { count: groups })}>
      <Markdown text={asked.data.about} resolve={toDecision} />
      <AnswerList heading="h2" question={asked.data} answers={found.data.answers} />
      <Conflicts question={id} />
      <Remarks about={id} />
    </Page>
  );
}

/** Where its answers met: open conflicts and settled ones. */
function Conflicts({ question }: { question: string }) {
  const t = useWords();
  const rows = useQuery(conflictsQuery(useClient(), { question })).data?.conflicts ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={css.conflicts} aria-labelledby="conflicts">
      <h2 id="conflicts">{t('questions.conflicts')}</h2>
      <ConflictList rows={rows} label={t('questions.conflicts')} heading="h3" asked />
    </section>
  );
}

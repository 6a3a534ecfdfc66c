/** A new value: the answers that it comes from stand beside the words that somebody finds for it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { mostValues } from '#common-ground/values/rules.ts';
import { AnswersBeside } from '#common-ground/values/web/answers-beside.tsx';
import type { SessionShown } from '#common-ground/values/web/calls.ts';
import { blankWords, type NewValue, NewValueForm } from '#common-ground/values/web/new-value-form.tsx';
import { sessionQuery, valuesQuery } from '#common-ground/values/web/queries.ts';
import css from '#common-ground/values/web/value.module.css';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

const route = getRouteApi('/values/new');
const blank: NewValue = { ...blankWords, renderings: {} };

export function NewValuePage() {
  const t = useWords();
  const { session: id, group } = route.useSearch();
  const session = useQuery({ ...sessionQuery(useClient(), id ?? ''), enabled: id !== undefined });
  return (
    <Page title={t('values.new')} lead={t('values.newLead')}>
      <Full />
      {session.isError && <Trouble error={session.error} retry={() => void session.refetch()} />}
      {id !== undefined && session.isPending && <Waiting />}
      {id === undefined && <Writing />}
      {session.data && <Writing key={group ?? ''} session={session.data} group={group} />}
    </Page>
  );
}

/** Said before anybody writes a sixth one: it can be drafted and tried, and somebody will be asked which one goes. */
function Full() {
  const t = useWords();
  const { data } = useQuery(valuesQuery(useClient()));
  const adopted = data?.values.filter(({ status }) => status === 'adopted') ?? [];
  if (adopted.length < mostValues) return null;
  return (
    <div className={css.full}>
      <Note>
        <p>{t('values.full', { count: adopted.length })}</p>
        <ul>
          {adopted.map(({ id, shown }) => (
            <li key={id} dir="auto">
              {shown.title}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

function Writing({ session, group }: { session?: SessionShown; group?: string | undefined }) {
  const t = useWords();
  const [value, setValue, forget] = useKept<NewValue>(`value.new.${session?.id ?? ''}.${group ?? ''}`, blank);
  const cluster = session?.clusters.find(({ id }) => id === group);
  const behind = session?.answers.filter(({ id }) => cluster?.answers.includes(id)) ?? [];
  const sealed = session?.status === 'answering';
  const from = session && !sealed ? { session: session.id, answers: behind.map(({ id }) => id) } : null;
  if (sealed) return <Note>{t('values.stillSealed')}</Note>;
  const form = <NewValueForm value={value} onValue={setValue} from={from} onDone={forget} />;
  if (!session) return <div className="prose">{form}</div>;
  return (
    <div className={css.columns}>
      {form}
      <aside className={css.beside} aria-labelledby="behind">
        <h2 id="behind" dir="auto">
          {cluster ? cluster.title || t('values.behind') : t('values.behindAll')}
        </h2>
        <AnswersBeside answers={cluster ? behind : session.answers} />
      </aside>
    </div>
  );
}

/** A question put to many on one page: vote, one statement at a time; then see how all stand to one another. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { download } from '#deciding/interchange/web/take-along.ts';
import { AddForm } from '#deciding/opinions/web/add-form.tsx';
import { type ConversationShown, conversationQuery } from '#deciding/opinions/web/calls.ts';
import { Picture } from '#deciding/opinions/web/picture.tsx';
import { Rounds, Statements, Tend } from '#deciding/opinions/web/tending.tsx';
import { OwnVotes, Voting } from '#deciding/opinions/web/voting.tsx';
import { WaysOut } from '#deciding/opinions/web/ways-out.tsx';
import { Trail } from '#learning/trail/web/trail.tsx';
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';
import css from './opinions-page.module.css';

const route = getRouteApi('/opinions/$id');

export function OpinionsConversationPage() {
  const { id } = route.useParams();
  const query = useQuery(conversationQuery(useClient(), id));
  if (query.isError && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (!query.data)
    return (
      <Plain>{query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting />}</Plain>
    );
  return <Shown key={`${id} ${query.data.round}`} conversation={query.data} />;
}

function Shown({ conversation }: { conversation: ConversationShown }) {
  const t = useWords();
  const [round, setRound] = useState(conversation.round);
  const { open, mayTend, title, about } = conversation;
  return (
    <Page title={title} over={<Over conversation={conversation} />}>
      <div className={css.page}>
        {about && <Markdown text={about} resolve={toDecision} />}
        {open && (
          <section className="stack" aria-labelledby="vote">
            <h2 id="vote">{t('opinions.voteTitle')}</h2>
            <Voting conversation={conversation} />
            <OwnVotes conversation={conversation} />
          </section>
        )}
        <section className="stack" aria-labelledby="picture">
          <div className={css.head}>
            <h2 id="picture">{t('opinions.pictureTitle')}</h2>
            <Rounds conversation={conversation} round={round} onRound={setRound} />
          </div>
          <Picture
            conversation={conversation}
            round={round}
            onward={round === conversation.round && <Onward conversation={conversation} />}
            waysOut={round === conversation.round && <WaysOut conversation={conversation} />}
          />
        </section>
        {!open && <OwnVotes conversation={conversation} />}
        <section className="stack" aria-labelledby="statements">
          <h2 id="statements">{t('opinions.statementsTitle')}</h2>
          {open && <AddForm conversation={conversation} />}
          <Statements conversation={conversation} />
        </section>
        {mayTend && (
          <section className="stack" aria-labelledby="tend">
            <h2 id="tend">{t('opinions.tend')}</h2>
            <Tend conversation={conversation} download={(name, text) => download(name, text, 'text/csv')} />
          </section>
        )}
        {/* While votes are taken, nobody reads first what others make of it. */}
        {!open && <Remarks about={conversation.id} />}
        <div className={css.trail}>
          <Trail id={conversation.id} brief />
        </div>
      </div>
    </Page>
  );
}

function Over({ conversation: { group, open, closesOn, voters, round } }: { conversation: ConversationShown }) {
  const t = useWords();
  return (
    <>
      <Link to="/opinions">{t('opinions.title')}</Link> ·{' '}
      <Link to="/groups/$slug" params={{ slug: group.slug }}>
        <bdi>{group.name}</bdi>
      </Link>{' '}
      · {t(`opinions.is.${open ? 'open' : 'closed'}`)}
      {open && closesOn && (
        <>
          {' '}
          {t('opinions.until')} <Day value={closesOn} />
        </>
      )}
      {round > 1 && ` · ${t('opinions.roundNumber', { count: round })}`} · {t('opinions.voters', { count: voters })}
    </>
  );
}

/** What one group makes of it: a draft that holds what is shared, and every position of a smaller group. */
function Onward({ conversation }: { conversation: ConversationShown }) {
  const t = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => client.opinions.decide({ conversation: conversation.id }),
    onSuccess: async ({ draft }) => {
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      await navigate({ to: '/decisions/new', search: { draft } });
    },
  });
  if ((useYou()?.memberships.length ?? 0) === 0) return null;
  return (
    <div className="stack">
      <p className="prose">{t('opinions.decideLead')}</p>
      {begin.isError && <Trouble error={begin.error} />}
      <div className="row">
        <Button disabled={begin.isPending} onClick={() => begin.mutate()}>
          {t('opinions.decide')}
        </Button>
      </div>
    </div>
  );
}

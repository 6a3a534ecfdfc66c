/** A proposal to change what everyone shares: what would change, what it rests on, who signs, who sees it otherwise. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { proposalKinds } from '#coherence/governance/kinds.ts';
import { type ProposalShown, useGovernanceCalls } from '#coherence/governance/web/calls.ts';
import { ChangeShown } from '#coherence/governance/web/change-shown.tsx';
import css from '#coherence/governance/web/governance.module.css';
import { emptyDraft, type ProposalDraft } from '#coherence/governance/web/proposal-draft.ts';
import { ProposalForm } from '#coherence/governance/web/proposal-form.tsx';
import { Signatures } from '#coherence/governance/web/proposal-list.tsx';
import { proposalQuery, sharedTextsQuery } from '#coherence/governance/web/queries.ts';
import { Reference } from '#coherence/governance/web/reference.tsx';
import { SignPanel } from '#coherence/governance/web/sign-panel.tsx';
import { Dissent, Objections, Signed } from '#coherence/governance/web/voices.tsx';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { LinkButton } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Ago, Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/proposals/$id');
const newRoute = getRouteApi('/proposals/new');

export function ProposalPage() {
  const { id } = route.useParams();
  const query = useQuery(proposalQuery(useGovernanceCalls(), id));
  if (query.isError && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (query.data) return <Shown key={id} proposal={query.data} />;
  const trouble = <Trouble error={query.error} retry={() => void query.refetch()} />;
  return <Plain>{query.isError ? trouble : <Waiting />}</Plain>;
}

function Shown({ proposal }: { proposal: ProposalShown }) {
  const t = useWords();
  const { change, createdBy, names, standing, closesOn, why, meeting } = proposal;
  return (
    <Page
      title={proposal.title}
      over={
        <>
          {t(`governance.change.${change.kind}`)} · {t(`governance.state.${standing.state}`)}
          {createdBy && ` · ${t('governance.madeBy', { name: names[createdBy] })}`}
        </>
      }
    >
      <div className={css.columns}>
        <div>
          <Outcome proposal={proposal} />
          <section className={css.section}>
            <h2>{standing.state === 'adopted' ? t('governance.whatChanged') : t('governance.whatChanges')}</h2>
            <ChangeShown proposal={proposal} />
          </section>
          <section className={css.section}>
            <h2>{t('governance.whyShown')}</h2>
            <Markdown text={why} resolve={toDecision} />
          </section>
          <RestsOn proposal={proposal} />
          <Objections proposal={proposal} />
          <Dissent proposal={proposal} />
          <Remarks about={proposal.id} />
        </div>
        <aside className="stack" aria-label={t('governance.signatures')}>
          <section className={css.signatures}>
            <h2>{t('governance.signatures')}</h2>
            {standing.state === 'open' && (
              <p>
                <Signatures standing={standing} />
                {t('governance.signedOf', { signed: standing.signed, count: standing.needed })}
              </p>
            )}
            <Signed proposal={proposal} />
          </section>
          {standing.state === 'open' && (
            <p className="meta">
              {t('governance.closes')} <Day value={closesOn} /> (<Ago value={closesOn} />)
            </p>
          )}
          {meeting && (
            <p className="meta">
              {t('governance.fromMeeting')}{' '}
              <Reference id={meeting} title={proposal.titles[meeting] || t('governance.meeting')} />
            </p>
          )}
          <SignPanel proposal={proposal} />
        </aside>
      </div>
    </Page>
  );
}

function Outcome({ proposal: { outcome, standing, titles } }: { proposal: ProposalShown }) {
  const t = useWords();
  if (!outcome) return null;
  const { principle, version, why, at } = outcome;
  return (
    <div className={css.section}>
      <Note>
        <p>
          {t(`governance.outcome.${standing.state}`)} <Day value={at.slice(0, 10)} />
          {principle && version !== null && (
            <>
              {' · '}
              <Reference id={principle} title={titles[principle] ?? ''} /> {t('governance.version', { version })}
            </>
          )}
        </p>
        {why && <Markdown text={why} resolve={toDecision} />}
      </Note>
    </div>
  );
}

function RestsOn({ proposal: { restsOn, groups } }: { proposal: ProposalShown }) {
  const t = useWords();
  return (
    <section className={css.section}>
      <h2>{t('governance.restsOn')}</h2>
      <ul className={css.items}>
        {restsOn.map(({ id, title, shownOn, groups: behind }) => (
          <li key={id}>
            <Reference id={id} title={title} shownOn={shownOn} />{' '}
            <span className="meta">
              {t(`governance.evidenceKind.${id.slice(0, 3)}`)}
              {behind.length > 0 && ` · ${behind.map((group) => groups[group]?.name ?? '').join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The signals that it rests on, by what the groups keep seeing; nobody is asked where it rests on none. */
function useSignalsNamed(evidence: readonly string[]) {
  const t = useWords();
  const client = useClient();
  const told = useQuery({
    queryKey: ['signals', 'list'],
    queryFn: () => client.signals.list({}),
    enabled: evidence.some((id) => id.startsWith('sig_')),
  }).data;
  return told?.signals.map(({ id, title }) => ({ value: id, label: `${t('governance.evidenceKind.sig')}: ${title}` }));
}

export function NewProposalPage() {
  const t = useWords();
  const navigate = useNavigate();
  const { evidence, principle, kind, value, meeting } = newRoute.useSearch();
  const texts = useQuery(sharedTextsQuery(useGovernanceCalls()));
  const begun = [evidence, principle, kind, value].filter(Boolean).join(' ');
  const [kept, keep, forget] = useKept<ProposalDraft | null>(`governance.proposal.${begun}`, null);
  const [given] = useState({ evidence: evidence?.split(',') ?? [], principle, kind, value });
  const signals = useSignalsNamed(kept?.evidence ?? given.evidence);
  if (texts.isError) return <Trouble error={texts.error} retry={() => void texts.refetch()} />;
  const made = (id: string) => {
    forget();
    void navigate({ to: '/proposals/$id', params: { id } });
  };
  const start = (): ProposalDraft => {
    const {
      title = '',
      text = '',
      tradeOff = '',
    } = texts.data?.principles.find((it) => it.id === given.principle) ?? {};
    const revisable = !given.value && texts.data?.principles.some(({ status }) => status === 'in-force');
    const asked = proposalKinds.find((it) => it === given.kind) ?? (revisable ? emptyDraft.kind : 'new-principle');
    const { evidence, principle = '', value = '' } = given;
    return { ...emptyDraft, kind: asked, evidence, principle, value, content: { title, text, tradeOff } };
  };
  return (
    <Page narrow title={t('governance.new')} lead={t('governance.newLead')}>
      {texts.data?.values.every(({ status }) => status === 'retired') && (
        <div className={css.section}>
          <Note>
            <p>{t('governance.noValueYet')}</p>
            <LinkButton to="/value-sessions">{t('governance.findValues')}</LinkButton>
          </Note>
        </div>
      )}
      {texts.data ? (
        <ProposalForm
          draft={kept ?? start()}
          meeting={meeting}
          texts={texts.data}
          {...(signals && { others: signals })}
          onDraft={keep}
          onMade={made}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

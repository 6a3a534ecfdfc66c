/** Where groups come to mean different things: what moves, what holds, and what has not become known. No figure of delivery. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Alarm } from '#learning/drift/web/alarm.tsx';
import { type Drift, driftQuery, probesQuery } from '#learning/drift/web/calls.ts';
import { Changes } from '#learning/drift/web/changes.tsx';
import { Course } from '#learning/drift/web/course.tsx';
import css from '#learning/drift/web/drift.module.css';
import { Quiet } from '#learning/drift/web/quiet.tsx';
import { TellChangeForm } from '#learning/drift/web/tell-change-form.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { remarksUnder } from '../decisions/remarks-under.tsx';

const route = getRouteApi('/drift');

export function DriftPage() {
  const t = useWords();
  const { group } = route.useSearch();
  const query = useQuery(driftQuery(useClient(), group));
  return (
    <Page
      title={t('drift.title')}
      lead={t('drift.lead')}
      actions={<LinkButton to="/probes">{t('drift.toProbes')}</LinkButton>}
    >
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {query.data && <Shown drift={query.data} />}
    </Page>
  );
}

function Shown({ drift }: { drift: Drift }) {
  const t = useWords();
  const own = new Set(useYou()?.memberships.map(({ group }) => group) ?? []);
  const apart = drift.charts.filter(({ alarm }) => alarm);
  const quiet = drift.charts.filter(({ alarm }) => !alarm);
  if (drift.rounds.length === 0)
    return (
      <Empty title={t('drift.none')}>
        <p>{t('drift.noneHint')}</p>
      </Empty>
    );
  return (
    <>
      {apart.map((chart) => (
        <Alarm key={`${chart.group}${chart.other}`} drift={drift} chart={chart} own={own} under={remarksUnder} />
      ))}
      {drift.own && <Own drift={drift} own={drift.own} />}
      <section className={css.section}>
        <h2>{t('drift.holds')}</h2>
        <p className={css.lead}>{t('drift.holdsLead')}</p>
        {quiet.length > 0 && <Quiet drift={drift} charts={quiet} own={own} under={remarksUnder} />}
        <Snapshot drift={drift} />
      </section>
      <section className={css.section}>
        <h2>{t('drift.changes')}</h2>
        <p className={css.lead}>{t('drift.changesLead')}</p>
        <Changes drift={drift} />
        {drift.own && <Tell group={drift.own.group} />}
      </section>
    </>
  );
}

function Tell({ group }: { group: string }) {
  const t = useWords();
  const probes = useQuery(probesQuery(useClient())).data?.probes ?? [];
  return (
    <details>
      <summary>{t('drift.changeTitle')}</summary>
      <TellChangeForm group={group} facts={probes.filter((it) => it.kind === 'fact' && it.state === 'active')} />
    </details>
  );
}

/** Chosen in the address, where somebody belongs to several groups. */
function Groups({ own }: { own: string }) {
  const t = useWords();
  const memberships = useYou()?.memberships ?? [];
  const navigate = route.useNavigate();
  if (memberships.length < 2) return null;
  return (
    <Select
      label={t('drift.group')}
      value={memberships.find((it) => it.group === own)?.slug}
      onChange={(event) => void navigate({ search: { group: event.target.value }, replace: true })}
    >
      {memberships.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function Own({ drift, own }: { drift: Drift; own: NonNullable<Drift['own']> }) {
  const t = useWords();
  const name = drift.groups[own.group]?.name ?? '';
  const told = own.course.some((points) => points.some((point) => point !== null));
  return (
    <section className={css.section} aria-label={t('drift.own', { group: name })}>
      <h2>{t('drift.own', { group: name })}</h2>
      <p className={css.lead}>{told ? t('drift.ownLead') : t('drift.tooFew')}</p>
      <Groups own={own.group} />
      {told && (
        <div className={css.multiples}>
          {drift.probes.map((probe, place) => (
            <Course
              key={probe.id}
              statement={probe.statement}
              lines={[{ name, points: own.course[place] ?? [] }]}
              rounds={drift.rounds}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** All groups in the last round, none of them by name. */
function Snapshot({ drift: { snapshot, probes } }: { drift: Drift }) {
  const t = useWords();
  if (snapshot.state !== 'measured') return <p>{t('drift.snapshotNone')}</p>;
  const located = snapshot.probes.filter((it) => it.located);
  return (
    <>
      <p>{snapshot.diverges ? t('drift.snapshotApart') : t('drift.snapshotAlike')}</p>
      {located.length > 0 && (
        <ul>
          {located.map(({ probe }) => (
            <li key={probe} dir="auto">
              {probes.find(({ id }) => id === probe)?.statement}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

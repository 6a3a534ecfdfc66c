/** The zone map: which decisions are entirely a group's own, and which reach farther. The shell brings the log to it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import type { Disagreements, ZonesShown } from '#common-ground/zones/web/calls.ts';
import { DisagreementList } from '#common-ground/zones/web/disagreement-list.tsx';
import { MapHistory } from '#common-ground/zones/web/history.tsx';
import { MapForm, type Writing, writingOf } from '#common-ground/zones/web/map-form.tsx';
import { disagreementsQuery, zonesQuery } from '#common-ground/zones/web/queries.ts';
import { ZoneBands } from '#common-ground/zones/web/zone-bands.tsx';
import css from '#common-ground/zones/web/zones.module.css';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { useLater } from '#ui/later.ts';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

const looked = 50;

type Open = Disagreements['disagreements'];
type Rules = Pick<Writing, 'rules' | 'otherwise'>;

/** What rules say of the latest decisions; asked for again whenever the typing pauses. */
function useTried({ rules, otherwise }: Rules) {
  const client = useClient();
  const plain = rules.map(({ name, zone, when }) => ({ name: name.slice(0, 100), zone, when: when.slice(0, 1000) }));
  const asking = { rules: plain, otherwise: { zone: otherwise.zone } };
  const late = useLater(JSON.stringify(asking), 350);
  const asked = JSON.parse(late) as typeof asking;
  return useQuery({
    queryKey: ['zones', 'try', late],
    queryFn: () => client.zones.try({ ...asked, limit: looked }),
    placeholderData: keepPreviousData,
  }).data;
}

export function ZonesPage() {
  const t = useWords();
  const client = useClient();
  const { box, open: editing, set: setEditing } = useOpening(false);
  const shown = useQuery(zonesQuery(client));
  const told = useQuery(disagreementsQuery(client));
  const { data } = shown;
  const amend = data?.mayAmend && !editing && (
    <Button look="primary" onClick={() => setEditing(true)}>
      {data.map ? t('zones.amend') : t('zones.draw')}
    </Button>
  );
  return (
    <Page title={t('zones.title')} lead={t('zones.lead')} actions={amend}>
      {shown.isError && <Trouble error={shown.error} retry={() => void shown.refetch()} />}
      {shown.isPending && <Waiting />}
      <div ref={box} tabIndex={-1}>
        {data && editing && (
          <Editing shown={data} open={told.data?.disagreements ?? []} onDone={() => setEditing(false)} />
        )}
        {data && !editing && <Looking shown={data} told={told.data} />}
      </div>
    </Page>
  );
}

function Editing({ shown, open, onDone }: { shown: ZonesShown; open: Open; onDone: () => void }) {
  // The map that was opened: what others save meanwhile is not taken for seen.
  const [map] = useState(shown.map);
  const [start] = useState(() => writingOf(map ?? shown.starter));
  const [content, setContent, forget] = useKept(`zones.${map?.version ?? 0}`, start);
  const tried = useTried(content);
  const done = () => {
    forget();
    onDone();
  };
  const { variables } = shown;
  return <MapForm {...{ map, content, tried, variables, open }} onContent={setContent} onDone={done} />;
}

function Looking({ shown, told }: { shown: ZonesShown; told: Disagreements | undefined }) {
  const t = useWords();
  const { map, starter, names, mayAmend } = shown;
  const content = map ?? starter;
  const [rules] = useState(() => writingOf(content).rules);
  const tried = useTried({ rules, otherwise: content.otherwise });
  return (
    <>
      {!map && (
        <Empty title={t('zones.none')}>
          <p>{mayAmend ? t('zones.noneSteward') : t('zones.noneMember')}</p>
        </Empty>
      )}
      <ZoneBands map={content} examples={tried?.examples} />
      <div className={css.columns}>
        {map && <MapHistory map={map} names={names} />}
        {map && told && <DisagreementList told={told} />}
      </div>
    </>
  );
}

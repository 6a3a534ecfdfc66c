/** What happened one after the other, as a line with stations. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Station as Dot } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import type { IncidentShown, Station } from './calls.ts';
import { CarefulArea } from './careful-area.tsx';
import { EditPart } from './edit-part.tsx';
import css from './incident.module.css';
import { isWritten, ListEditor } from './list-editor.tsx';
import { resolverOf } from './resolve.ts';

const shownAtFirst = 40;

export function Timeline({ shown }: { shown: IncidentShown }) {
  const t = useWords();
  const { timeline } = shown;
  const [all, setAll] = useState(false);
  const stations = all ? timeline : timeline.slice(0, shownAtFirst);
  return (
    <EditPart
      shown={shown}
      name="timeline"
      filled={timeline.length > 0}
      value={timeline}
      open={t('incident.write.timeline')}
      toSet={(stops) => ({ timeline: stops.filter(isWritten) })}
      fields={(stops, onStops) => <StationFields stations={stops} onStations={onStops} />}
    >
      {timeline.length === 0 && <p className="meta">{t('incident.ask.timeline')}</p>}
      {timeline.length > 0 && (
        <ol className={css.line}>
          {stations.map((stop, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two stations may say the same
            <li key={at}>
              <span className={css.dot}>
                <Dot shape="small" size={12} color="var(--thread)" />
              </span>
              {stop.at && (
                <p className={`numbers ${css.when}`}>
                  <bdi>{stop.at}</bdi>
                </p>
              )}
              <Markdown text={stop.text} resolve={resolverOf(shown)} />
            </li>
          ))}
        </ol>
      )}
      {stations.length < timeline.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('incident.wholeTimeline', { count: timeline.length })}
        </Button>
      )}
    </EditPart>
  );
}

interface FieldsProps {
  stations: Station[];
  onStations: (stations: Station[]) => void;
}

function StationFields({ stations, onStations }: FieldsProps) {
  const t = useWords();
  return (
    <ListEditor
      list={stations}
      onList={onStations}
      blank={{ at: '', text: '' }}
      name={(number) => t('incident.station', { number })}
      add={t('incident.addStation')}
      ordered
      fields={(stop, set) => (
        <>
          <TextField
            label={t('incident.when')}
            optional={t('ui.optional')}
            maxLength={60}
            value={stop.at}
            onChange={(event) => set({ at: event.target.value })}
          />
          <CarefulArea
            label={t('incident.whatThen')}
            rows={2}
            maxLength={2000}
            value={stop.text}
            onText={(text) => set({ text })}
          />
        </>
      )}
    />
  );
}

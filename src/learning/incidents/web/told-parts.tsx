/** The parts of a review that are plain text: what happened, and what made sense at the time. */
import { Markdown } from '#ui/markdown.tsx';
import { useWords } from '#ui/words.tsx';
import type { IncidentShown } from './calls.ts';
import { CarefulArea } from './careful-area.tsx';
import { EditPart } from './edit-part.tsx';
import { resolverOf } from './resolve.ts';

interface TextPartProps {
  shown: IncidentShown;
  part: 'summary' | 'conditions';
}

export function TextPart({ shown, part }: TextPartProps) {
  const t = useWords();
  const value = shown[part];
  return (
    <EditPart
      shown={shown}
      name={part}
      filled={value !== ''}
      value={value}
      open={t(`incident.write.${part}`)}
      toSet={(text) => ({ [part]: text })}
      fields={(text, onText) => (
        <CarefulArea
          label={t(`incident.part.${part}`)}
          hint={t(`incident.ask.${part}`)}
          rows={6}
          value={text}
          onText={onText}
        />
      )}
    >
      {value === '' ? (
        <p className="meta">{t(`incident.ask.${part}`)}</p>
      ) : (
        <div className="prose">
          <Markdown text={value} resolve={resolverOf(shown)} />
        </div>
      )}
    </EditPart>
  );
}

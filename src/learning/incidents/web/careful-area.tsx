/** A field for a review: a # refers to a decision, and a sentence that blames gets a question that its author alone sees. */
import { useReferences } from '#deciding/decisions/web/form/use-references.ts';
import { SuggestArea } from '#ui/suggest-area.tsx';
import { BlameHint } from './blame-hint.tsx';

interface CarefulAreaProps {
  label: string;
  hint?: string;
  optional?: string;
  error?: string | undefined;
  required?: boolean;
  rows?: number;
  maxLength?: number;
  value: string;
  onText: (text: string) => void;
}

export function CarefulArea({ maxLength = 20_000, rows = 4, ...props }: CarefulAreaProps) {
  const suggest = useReferences();
  return (
    <>
      <SuggestArea {...props} rows={rows} maxLength={maxLength} suggest={suggest} />
      <BlameHint text={props.value} />
    </>
  );
}

/** The conversation about a record, with decisions to refer to. */
import { RemarksOn } from '#common-ground/remarks/web/remarks.tsx';
import type { Talk } from '#common-ground/remarks/web/talk.ts';
import { useReferences } from '#deciding/decisions/web/form/use-references.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { toDecision } from '#deciding/decisions/web/references.ts';

function useTyped(key: string): ReturnType<Talk['useTyped']> {
  const [text, setText] = useKept(key, '');
  return [text, setText];
}

interface HereProps {
  about: string;
  indented?: boolean;
  within?: boolean;
}

export function RemarksHere({ about, indented = false, within = false }: HereProps) {
  const talk = { resolve: toDecision, suggest: useReferences(), useTyped };
  return <RemarksOn about={about} indented={indented} within={within} talk={talk} />;
}

/** What the pages of retrospectives ask of the server. */
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { answerChange } from '../answer-change.ts';
import type { closeRetrospective } from '../close-retrospective.ts';
import type { dueRetrospectives } from '../due-retrospectives.ts';
import type { groupReflections } from '../group-reflections.ts';
import type { listRetrospectives } from '../list-retrospectives.ts';
import type { noteTheme } from '../note-theme.ts';
import type { drawReading, sayReading } from '../read-as-stranger.ts';
import type { reflect } from '../reflect.ts';
import type { revealRetrospective } from '../reveal-retrospective.ts';
import type { scheduleRetrospective } from '../schedule-retrospective.ts';
import type { showEvidence } from '../show-evidence.ts';
import type { showRetrospective } from '../show-retrospective.ts';
import type { showTexts } from '../show-texts.ts';

export interface RetrospectiveCalls {
  retrospectives: CallsOf<{
    schedule: typeof scheduleRetrospective;
    reflect: typeof reflect;
    reveal: typeof revealRetrospective;
    group: typeof groupReflections;
    note: typeof noteTheme;
    close: typeof closeRetrospective;
    answer: typeof answerChange;
    list: typeof listRetrospectives;
    show: typeof showRetrospective;
    due: typeof dueRetrospectives;
    evidence: typeof showEvidence;
    texts: typeof showTexts;
  }>;
  readings: CallsOf<{ next: typeof drawReading; say: typeof sayReading }>;
}

type Of<Name extends keyof RetrospectiveCalls['retrospectives']> = Told<RetrospectiveCalls['retrospectives'][Name]>;

export type RetrospectiveShown = Of<'show'>;
export type RetrospectiveRow = Of<'list'>['retrospectives'][number];
export type Due = Of<'due'>;
export type EvidenceShown = Of<'evidence'>;
export type TextsShown = Of<'texts'>;
export type Drawn = NonNullable<Told<RetrospectiveCalls['readings']['next']>['decision']>;
export type Change = RetrospectiveRow['changes'][number];

export const useRetrospectiveCalls = (): RetrospectiveCalls => useCalls<RetrospectiveCalls>();

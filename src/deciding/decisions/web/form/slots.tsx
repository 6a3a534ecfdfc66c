/** What others hand into the form: the form is deciding's, and knows nothing of those who watch over coherence. */
import { createContext, type ReactNode, useContext } from 'react';
import type { FormContent } from './form-content.ts';

export interface Slots {
  /** How other groups have applied a principle. */
  applications?: (principle: string) => ReactNode;
  /** How other groups have answered a shared question. */
  answers?: (question: string) => ReactNode;
  /** What may be asked before the choice is settled. */
  hints?: (content: FormContent) => ReactNode;
}

const SlotsContext = createContext<Slots>({});

export const FormSlots = SlotsContext.Provider;

export const useSlots = (): Slots => useContext(SlotsContext);

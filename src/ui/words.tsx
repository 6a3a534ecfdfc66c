/** Every sentence of the interface: `useWords()` gives the function that looks one up in the reader's language. */
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';

/** What the audience calls its local units; the words file holds a form for each. */
export type Noun = 'team' | 'office' | 'chapter' | 'squad';

const NounContext = createContext<Noun>('team');

export const NounProvider = ({ noun, children }: { noun: Noun; children: ReactNode }) => (
  <NounContext value={noun}>{children}</NounContext>
);

export type Words = (key: string, values?: Record<string, unknown>) => string;

/** The noun goes along as i18next's context, so that any sentence can have a form of its own for it. */
export function useWords(): Words {
  const { t } = useTranslation();
  const noun = useContext(NounContext);
  return useCallback((key, values) => t(key, { context: noun, ...values }) as string, [t, noun]);
}

/** How the reader writes dates in this language: en-GB and en-US differ. */
const writtenAs = (language: string): string =>
  navigator.languages.find((own) => own.split('-', 1)[0] === language) ?? language;

export const useLocale = (): string => writtenAs(useTranslation().i18n.resolvedLanguage ?? 'en');

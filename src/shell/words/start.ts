/** Starts the words: English is at hand at once, every other language is a file of the same shape. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json' with { type: 'json' };

export const startWords = () =>
  i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: navigator.language,
    fallbackLng: 'en',
    supportedLngs: ['en'],
    nonExplicitSupportedLngs: true,
    initAsync: false,
    // React escapes what it writes; escaping twice would show the codes.
    interpolation: { escapeValue: false },
  });

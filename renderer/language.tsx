import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language, Text } from '../protocol/text.ts';

const Current = createContext<Language>('kk');

/** Makes a language the one of everything inside: words, `html lang`, React Aria's own strings. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Current value={language}>
      {/* React Aria speaks no Kazakh: the few words it adds for screen readers are Russian rather than English. */}
      <I18nProvider locale="ru-KZ">{children}</I18nProvider>
    </Current>
  );
}

/** The language of the page. */
export function useLanguage(): Language {
  return useContext(Current);
}

/** Says a text in the language of the page. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return useMemo(() => (text: Text) => text[language], [language]);
}

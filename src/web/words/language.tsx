import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Language } from '#lib'

const stored = 'youju.language'

interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined)

/** Chinese unless the person chose English on this machine. */
function firstLanguage(): Language {
  return localStorage.getItem(stored) === 'en' ? 'en' : 'zh'
}

/**
 * The language of the screen. The document's `lang` follows it, and requests tell it to the API, which words
 * problems and labels in the same language.
 */
export function LanguageProvider(props: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage)
  document.documentElement.lang = language
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (chosen) => {
        localStorage.setItem(stored, chosen)
        document.documentElement.lang = chosen
        setLanguage(chosen)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{props.children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('useLanguage stands outside LanguageProvider')
  return choice
}

/** Words of one part of the screen, in both languages; a word is a text or a sentence with what fills it. */
export interface Words<T> {
  readonly zh: T
  readonly en: T
}

/** The Chinese table decides which words there are; the English one must have each. */
export function defineWords<T extends Record<string, unknown>>(words: Words<T>): Words<T> {
  return words
}

/** The table of the language in use. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage().language]
}

import type { Texts } from './texts.ts'

interface LanguageRow {
  /** As its speakers call it. */
  name: string
  /** Fonts of common systems that have its letters. */
  fonts: readonly string[]
  /** What a page says when it can't load the texts. */
  unread: string
  /** Loaded when somebody reads it: a page carries one language, however many there are. */
  texts: () => Promise<Texts>
}

/**
 * The languages, by the code that addresses (`lang=ko`) and `<html lang>` use. A new one is a row here and its texts: a
 * file or folder that the compiler checks against `Texts`, and a test against the views and queries.
 */
export const LANGUAGES = {
  en: {
    name: 'English',
    fonts: [],
    unread: 'The page could not be loaded. See that Paperweave is running, then load the page again.',
    texts: async () => (await import('./english/english.ts')).english,
  },
  ko: {
    name: '한국어',
    fonts: ['Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic'],
    unread: '페이지를 읽어 오지 못했습니다. Paperweave가 실행 중인지 확인하고 페이지를 새로 고치세요.',
    texts: async () => (await import('./korean/korean.ts')).korean,
  },
} as const satisfies Record<string, LanguageRow>

export type Language = keyof typeof LANGUAGES

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as [Language, ...Language[]]

/** The language of a code; null for one that is not in the table. */
export const languageOf = (code: string | null | undefined): Language | null =>
  LANGUAGE_CODES.find(known => known === code) ?? null

/** The first of a reader's languages (`['ko-KR', 'en']`) that is in the table, else English. */
export const preferredLanguage = (tags: readonly string[]): Language =>
  tags.map(tag => languageOf(tag.split('-')[0]?.toLowerCase())).find(language => language !== null) ?? 'en'

/** Fonts for every language, as CSS lists them: a page in one language shows titles in all the others. */
export const LANGUAGE_FONTS = LANGUAGE_CODES.flatMap(code => LANGUAGES[code].fonts)
  .map(font => `"${font}"`)
  .join(', ')

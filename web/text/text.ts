import type { Language } from '../../src/address/address.ts'
import type { Label } from '../../src/graph/schema.ts'
import { english, type TextKey } from './english.ts'
import { korean } from './korean.ts'

/** Looks a text up and fills in its values. Numbers are written as the language writes them. */
export type Say = (key: TextKey, ...values: (string | number)[]) => string

const TABLES: Record<Language, Record<TextKey, string>> = { en: english, ko: korean }

/** What several nodes of a kind are called. */
export const PLURAL = {
  Paper: 'Papers',
  Author: 'Authors',
  Topic: 'Topics',
  Model: 'Models',
  Digest: 'Digests',
} as const satisfies Record<Label, TextKey>

export const preferredLanguage = (): Language =>
  navigator.languages.find(tag => /^(ko|en)\b/.test(tag))?.startsWith('ko') ? 'ko' : 'en'

export function sayIn(language: Language): Say {
  const numbers = new Intl.NumberFormat(language)
  const write = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : (value ?? '')
  return (key, ...values) =>
    TABLES[language][key].replace(/\{(\d)\}/g, (_, index: string) => write(values[Number(index)]))
}

/** An ISO day as the language writes days, or the text itself when it is no day. */
export function writeDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}

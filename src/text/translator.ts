import { IntlMessageFormat } from 'intl-messageformat'
import { isolated } from '../graph/writable.ts'
import type { page } from './english/page.ts'
import { LANGUAGES, type Language } from './languages.ts'
import type { Given, Value } from './message.ts'
import type { Problem, TextKey, Texts } from './texts.ts'
import { type CypherHeader, translateFile } from './translate-file.ts'

/** Writes in one language. */
export interface Translator {
  language: Language
  labels: Texts['labels']
  /** A text of the pages, with its arguments filled in. */
  say: Say
  /** Why something could not be done. @throws when the reason or one of its values is not known */
  sayProblem(problem: Problem): string
  /** A view or query with its title, description and parameters; what the language lacks stays English. */
  translate<File extends CypherHeader>(file: File): File
  /** An ISO day as the language writes days, or the text itself when it is no day. */
  writeDay(day: string): string
}

export type Say = <Key extends TextKey>(key: Key, ...values: Given<(typeof page)[Key]>) => string

/**
 * ICU messages by `intl-messageformat`, parsed when they are first needed and kept. Its parser is most of the
 * 11 KB (compressed) that it weighs, so the embed, which says six plain texts, reads them from `Texts` and loads this
 * module only when it has to explain a failure.
 */
export function makeTranslator(language: Language, texts: Texts): Translator {
  const parsed = new Map<string, IntlMessageFormat>()
  const lists = new Intl.ListFormat(language, { type: 'disjunction' })
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const write = (value: Value): string | number =>
    typeof value === 'object'
      ? lists.format(value.map(label => texts.labels[label].one))
      : typeof value === 'string'
        ? isolated(value)
        : value
  const fill = (message: string, values: Record<string, Value> = {}): string => {
    if (!message.includes('{')) return message
    const format =
      parsed.get(message) ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
    parsed.set(message, format)
    return String(format.format(Object.fromEntries(Object.entries(values).map(([k, v]) => [k, write(v)]))))
  }
  return {
    language,
    labels: texts.labels,
    say: (key, ...[values]) => fill(texts.page[key], values),
    sayProblem: ({ reason, values }) => fill(texts.reasons[reason], values),
    translate: file => translateFile(file, texts),
    writeDay(day) {
      const date = new Date(`${day}T00:00:00Z`)
      return Number.isNaN(date.getTime()) ? day : days.format(date)
    },
  }
}

const loaded = new Map<Language, Promise<Translator>>()

/** The translator of a language of the table, with its texts loaded. */
export function loadTranslator(language: Language): Promise<Translator> {
  const loading =
    loaded.get(language) ?? LANGUAGES[language].texts().then(texts => makeTranslator(language, texts))
  loaded.set(language, loading)
  return loading
}

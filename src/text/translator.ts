import { IntlMessageFormat } from 'intl-messageformat'
import { partsOfDate } from '../graph/date.ts'
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
  /** An ISO day, month or year as the language writes it, or the text itself when it is no date. */
  writeDate(date: string): string
}

/** How to write a year, a month and a day. */
const DATE_STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { dateStyle: 'medium' },
]

export type Say = <Key extends TextKey>(key: Key, ...values: Given<(typeof page)[Key]>) => string

/**
 * ICU messages by `intl-messageformat`, parsed when they are first needed and kept. Its parser is most of the
 * 11 KB (compressed) that it weighs, so the embed, which says six plain texts, reads them from `Texts` and loads this
 * module only when it has to explain a failure.
 */
export function makeTranslator(language: Language, texts: Texts): Translator {
  const parsed = new Map<string, IntlMessageFormat>()
  const lists = new Intl.ListFormat(language, { type: 'disjunction' })
  const formats = DATE_STYLES.map(style => new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }))
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
    writeDate(text) {
      const parts = partsOfDate(text)
      const [year = 0, month = 1, day = 1] = parts ?? []
      const format = formats[(parts?.length ?? 0) - 1]
      return format?.format(Date.UTC(year, month - 1, day)) ?? text
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

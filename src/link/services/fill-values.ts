import type { PaperValues } from '../../graph/paper-values.ts'
import type { Properties } from '../../graph/records.ts'
import {
  FILLED,
  FILLED_TEXTS,
  type Filled,
  type FilledText,
  type ServiceName,
  type ServiceRecord,
  writeFilled,
} from '../../graph/services.ts'

export type Sources = Partial<Record<Filled, ServiceName>>
type Texts = Partial<Record<FilledText, string>>

/** A service may tell the day of a year or month that digests give; all else that they say wins. */
const isBetter = (name: FilledText, said: string | undefined, text: string): boolean =>
  said === undefined || (name === 'date' && text.length > said.length && text.startsWith(said))

/** The texts of a paper, with those of services where digests say nothing. */
export function fillTexts<S>(
  said: PaperValues<S>,
  records: readonly ServiceRecord[],
): { texts: Texts; from: Sources } {
  const texts: Texts = {}
  const from: Sources = {}
  for (const name of FILLED_TEXTS) {
    const own = said[name]?.value
    const better = records.find(record => record[name] && isBetter(name, own, record[name]))
    const text = better?.[name] ?? own
    if (text !== undefined) texts[name] = text
    if (better) from[name] = better.service
  }
  return { texts, from }
}

/** What a paper keeps to tell which of its values are from a service. */
export const filledProperty = (from: Sources): Properties => {
  const filled = FILLED.flatMap(what => (from[what] ? [writeFilled(what, from[what])] : []))
  return filled.length > 0 ? { filled } : {}
}

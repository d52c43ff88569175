import type { Entry, EntryEvent, ParseEvent } from '../entry.ts'
import { told } from './told.ts'

/** How long the parts of an entry may be, in characters or in items. What people write is far shorter. */
const MOST = {
  title: 10_000,
  authors: 20_000,
  topics: 2_000,
  abstract: 500_000,
  commentary: 500_000,
  links: 20_000,
}

type Part = keyof typeof MOST
const LIMITS = Object.entries(MOST) as [Part, number][]

/** The beginning of a part; no character is cut in two. */
const beginningOf = (part: NonNullable<Entry[Part]>, length: number): typeof part =>
  typeof part === 'string'
    ? part.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
    : (part.slice(0, length) as typeof part)

/** An entry of which no part is too long, and a warning for each part that was. */
export function* limitedEntry(event: EntryEvent): Generator<ParseEvent> {
  const { entry } = event
  if (LIMITS.every(([name, most]) => (entry[name]?.length ?? 0) <= most)) return yield event
  const limited = { ...entry }
  for (const [name, most] of LIMITS) {
    const part = entry[name]
    if (part === null || part.length <= most) continue
    Object.assign(limited, { [name]: beginningOf(part, most) })
    const [all, kept] = [part.length, most].map(count => count.toLocaleString('en'))
    const units = typeof part === 'string' ? 'characters' : 'items'
    const message = `The ${name} of an entry should not have ${all} ${units}; the first ${kept} are kept.`
    yield told('warning', 'entry-too-long', message, entry.place)
  }
  yield { kind: 'entry', entry: limited }
}

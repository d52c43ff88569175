import type { Place } from '../../graph/library.ts'
import { contentHash } from '../../hash.ts'
import type { ParseEvent } from '../entry.ts'
import type { KnownTexts } from '../format.ts'

/** Where a text stands that says all of an entry, and what is known of such texts. */
interface Origin {
  known: KnownTexts | undefined
  /** Decides alone what the entry says. */
  text: string
  place: Place
}

/** The events of a text that says all of an entry; nothing is read where the text is known. */
export function* unlessKnown(
  { known, text, place }: Origin,
  read: () => Iterable<ParseEvent>,
): Generator<ParseEvent> {
  const origin = known && contentHash(text)
  if (origin !== undefined && known?.has(origin)) yield { kind: 'known', origin, place }
  else yield* withOrigin([...read()], origin)
}

/** The same where it takes others to read it. */
export async function* unlessKnownLater(
  { known, text, place }: Origin,
  read: () => AsyncIterable<ParseEvent>,
): AsyncGenerator<ParseEvent> {
  const origin = known && contentHash(text)
  if (origin !== undefined && known?.has(origin)) return yield { kind: 'known', origin, place }
  const events: ParseEvent[] = []
  for await (const event of read()) events.push(event)
  yield* withOrigin(events, origin)
}

/** Only a text that gave an entry and nothing else can be passed over when it comes again. */
function withOrigin(events: ParseEvent[], origin: string | undefined): ParseEvent[] {
  const [only, other] = events
  if (origin !== undefined && only?.kind === 'entry' && !other) only.origin = origin
  return events
}

import { mixed } from '../../graph/fnv.ts'
import type { Statement } from '../../graph/records.ts'
import { Beginnings, beginningsIn } from './beginnings.ts'
import type { FieldText, FoundModels, Introduction } from './introductions/entry-text.ts'
import { proseOf } from './mask.ts'
import type { Mention } from './mention.ts'
import type { ModelNames } from './model-names.ts'
import { tokensOf } from './tokens.ts'
import { hashOfUnits, unitsOf } from './units.ts'

/** What was found in the texts of an entry. */
interface Found {
  /** Of each text that the entry has, in their order. */
  mentions: (readonly Mention[])[]
  introduced: readonly Introduction[]
}

/** What was found in the texts of an entry with the shipped names alone, as it is kept. */
export interface KeptFound {
  mark: number
  /** Where names of the library may begin, as `beginnings.ts` has it; null where not only prose counts. */
  places: Uint32Array | null
  /** As JSON; empty where nothing was found. */
  found: string
}

/** Differs where the texts of an entry do, as when its document has changed since. */
const markOf = ({ title, abstract = '', commentary = '' }: Statement): number =>
  [title, abstract, commentary].reduce(
    (mark, text) => mixed(mark + text.length) ^ hashOfUnits(unitsOf(text)),
    0,
  )

const NOTHING: Found = { mentions: [], introduced: [] }

const isProse = ({ text }: FieldText): boolean => proseOf(text) === text

const isEmpty = ({ mentions, introduced }: Found): boolean =>
  introduced.length === 0 && mentions.every(({ length }) => length === 0)

/** What is to be kept of what was found in an entry. */
export function keptFound(entry: Statement, { fields, introduced }: FoundModels): KeptFound {
  const found = { mentions: fields.map(({ mentions }) => mentions), introduced }
  return {
    mark: markOf(entry),
    places: fields.every(isProse) ? beginningsIn(fields.map(({ tokens }) => tokens)) : null,
    found: isEmpty(found) ? '' : JSON.stringify(found),
  }
}

/**
 * What was found in the texts of entries with the shipped names alone, until it is asked for. It still holds once the
 * names of the library are known, wherever a text has none of those.
 */
export class FoundShipped {
  /** By digest and position. */
  private readonly digests = new Map<string, Map<number, KeptFound>>()
  private beginnings: Beginnings | undefined

  keep({ digest, position }: Pick<Statement, 'digest' | 'position'>, found: KeptFound): void {
    const its = this.digests.get(digest) ?? new Map<number, KeptFound>()
    if (its.size === 0) this.digests.set(digest, its)
    its.set(position, found)
  }

  /**
   * What is known of an entry, if it says the same as then. From now on, it is not known any more.
   * @param names of the library, always the same; what is known is `sure` if none of them can be in the texts
   */
  take(entry: Statement, names: ModelNames): (Found & { sure: boolean }) | null {
    const its = this.digests.get(entry.digest)
    const kept = its?.get(entry.position)
    if (kept === undefined || kept.mark !== markOf(entry)) return null
    its?.delete(entry.position)
    const found = kept.found === '' ? NOTHING : (JSON.parse(kept.found) as Found)
    this.beginnings ??= new Beginnings(names.own)
    return { ...found, sure: kept.places !== null && !this.beginnings.mayBeAt(kept.places) }
  }
}

/** Whether a text has a name that is not shipped, even where it is not prose. */
export function hasOwnNames({ text, tokens }: FieldText, names: ModelNames): boolean {
  if (names.haveOwnIn(tokens, text)) return true
  return proseOf(text) !== text && names.haveOwnIn(tokensOf(text), text)
}

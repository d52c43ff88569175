import { foldName, initialsOf, squeeze } from '../../graph/name-index.ts'
import { namesOf } from '../../graph/names-of.ts'
import type { NodeRecord, Properties } from '../../graph/records.ts'

/**
 * Puts a space wherever Hangul meets another script: the analyser takes `Phenaki와` for one word, and neither part would
 * be found.
 */
export const spaceScripts = (text: string): string =>
  text.replace(/(?<=[가-힣])(?=[^\s가-힣])|(?<=[^\s가-힣])(?=[가-힣])/g, ' ')

/** An index entry can hold 32 kB; a longer one would make the whole write fail. */
const LONGEST = 4_000

/** A name, and if it has spaces, also its start without them (`dalle3` for DALL-E 3). */
const withoutSpaces = (folded: string): string[] =>
  folded.includes(' ') && !/[가-힣]/.test(folded) ? [folded, squeeze(folded).slice(0, 40)] : [folded]

/** The properties that the indexes for search cover: `_search` and `_initials`. */
export function searchProperties({ label, key, properties }: NodeRecord): Properties {
  const { name, aliases } = namesOf(label, key, properties)
  const names = [name, ...aliases]
  const initials = initialsOf(name).slice(0, LONGEST)
  const text = names.map(foldName).flatMap(withoutSpaces).map(spaceScripts).join('\n').slice(0, LONGEST)
  return initials === '' ? { _search: text } : { _search: text, _initials: initials }
}

const escapeLucene = (word: string): string => word.replace(/[+\-!(){}[\]^"~*?:\\/&|<>=]/g, '\\$&')

/**
 * A query for the full-text index that matches any of the words, Latin ones as prefixes. Hangul is indexed by pairs of
 * syllables, so only a single syllable is a prefix there.
 */
export function fullTextQuery(folded: string): string {
  const words = spaceScripts(folded)
    .split(' ')
    .filter(word => /[\p{L}\p{N}]/u.test(word))
  return words.map(word => (/^[가-힣]{2,}$/.test(word) ? word : `${escapeLucene(word)}*`)).join(' ')
}

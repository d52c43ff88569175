import { namesOf } from '../../graph/names-of.ts'
import type { NodeRecord, Properties } from '../../graph/records.ts'
import { foldName, initialsOf, squeeze } from '../name-index.ts'

/**
 * A space wherever Hangul meets anything else: the analyser takes `Phenaki와` for one word, and neither part
 * would be found.
 */
export const spaceScripts = (text: string): string =>
  text.replace(/(?<=[가-힣])(?=[^\s가-힣])|(?<=[^\s가-힣])(?=[가-힣])/g, ' ')

/** An index entry may hold 32 kB; what is longer would make the whole write fail. */
const LONGEST = 4_000

/** A name, and the begin of it without spaces (`dalle3` for DALL-E 3) where that is another. */
const withoutSpaces = (folded: string): string[] =>
  folded.includes(' ') && !/[가-힣]/.test(folded) ? [folded, squeeze(folded).slice(0, 40)] : [folded]

/** `_search`, `_initials`: what the full-text and text indexes look in. */
export function searchProperties({ label, key, properties }: NodeRecord): Properties {
  const { name, aliases } = namesOf(label, key, properties)
  const names = [name, ...aliases]
  const initials = initialsOf(name).slice(0, LONGEST)
  const text = names.map(foldName).flatMap(withoutSpaces).map(spaceScripts).join('\n').slice(0, LONGEST)
  return initials === '' ? { _search: text } : { _search: text, _initials: initials }
}

const escapeLucene = (word: string): string => word.replace(/[+\-!(){}[\]^"~*?:\\/&|<>=]/g, '\\$&')

/**
 * A query for the full-text index: any of the words, Latin ones by their beginning. Hangul is indexed by pairs of
 * syllables, so only a single syllable is a beginning there.
 */
export function fullTextQuery(folded: string): string {
  const words = spaceScripts(folded)
    .split(' ')
    .filter(word => /[\p{L}\p{N}]/u.test(word))
  return words.map(word => (/^[가-힣]{2,}$/.test(word) ? word : `${escapeLucene(word)}*`)).join(' ')
}

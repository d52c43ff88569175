import { overlapping } from '../overlapping.ts'
import { by } from '../rules.ts'
import { sentencesOf } from '../sentences.ts'
import { maskNotText } from './mask.ts'
import type { Mention } from './mention.ts'
import type { ModelNames } from './model-names.ts'
import { tokensOf } from './tokens.ts'

/** The names that a helper proposes for a sentence; undefined if it was not asked about that sentence. */
export type Proposals = (sentence: string) => readonly string[] | undefined

export const NO_PROPOSALS: Proposals = () => undefined

/** Links with less confidence than this are worth a second look. */
export const UNSURE = 0.7
/** Anything longer is a list or table, or not a name. */
const LONGEST_SENTENCE = 1_000
const LONGEST_NAME = 60

/** Words with a capital or digit inside, which look like the name of a system. */
const NAME_LIKE =
  /(?<![\p{L}\p{N}])\p{Lu}(?:[\p{Lu}\p{Ll}\d-]*[\p{Ll}\d-])?[\p{Lu}\d](?:[\p{Lu}\p{Ll}\d.-]*[\p{Lu}\p{Ll}\d])?/gu

const isNoModel = (name: string, names: ModelNames): boolean =>
  names.match(tokensOf(name), 0, name)?.known.model === false

/** The sentences in which a link is unsure, or a word looks like a name that no rule decides on. */
export function uncertainSentences(text: string, mentions: readonly Mention[], names: ModelNames): string[] {
  const isRead = overlapping(mentions)
  const words = [...maskNotText(text).matchAll(NAME_LIKE)]
    .map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }))
    .filter(word => word.name.length > 2 && !isNoModel(word.name, names))
    .filter(word => !isRead(word))
  const isUnsure = overlapping([...mentions.filter(({ confidence }) => confidence < UNSURE), ...words])
  return sentencesOf(text)
    .filter(sentence => sentence.end - sentence.start <= LONGEST_SENTENCE)
    .filter(isUnsure)
    .map(({ start, end }) => text.slice(start, end))
}

/** The offset where a name is a word of its own in a sentence; a Korean particle may follow. -1 if there is none. */
function placeOf(name: string, sentence: string): number {
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const [before, after] = [sentence.slice(0, at).at(-1) ?? '', sentence[at + name.length] ?? '']
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{Script=Latin}\p{N}]/u.test(after)) return at
  }
  return -1
}

/**
 * What a helper proposes for a text, as far as it can be verified: the name must be in the sentence, must not be known
 * as something else, and must not overlap a mention that a rule is sure of. Offsets are never taken from the helper.
 */
export function proposedMentions(
  text: string,
  mentions: readonly Mention[],
  names: ModelNames,
  proposals: Proposals,
): Mention[] {
  if (proposals === NO_PROPOSALS) return []
  const isSure = overlapping(mentions.filter(({ confidence }) => confidence >= UNSURE))
  return sentencesOf(text).flatMap(sentence => {
    const written = text.slice(sentence.start, sentence.end)
    const proposed = new Set((proposals(written) ?? []).map(name => name.trim()))
    return [...proposed].flatMap(name => {
      const at = /\p{L}/u.test(name) && name.length <= LONGEST_NAME ? placeOf(name, written) : -1
      const place = { start: sentence.start + at, end: sentence.start + at + name.length }
      if (at < 0 || isNoModel(name, names) || isSure(place)) return []
      const canonical = names.shippedName(name) ?? name
      return [{ name, canonical, ...place, ...by('helper') }]
    })
  })
}

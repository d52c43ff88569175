import { by } from '../rules.ts'
import { type Sentence, sentencesOf } from '../sentences.ts'
import { maskNotText } from './mask.ts'
import type { Mention } from './mention.ts'
import type { ModelNames } from './model-names.ts'
import { tokensOf } from './tokens.ts'

/** The names that a helper proposes for a sentence; undefined for one that it was not asked about. */
export type Proposals = (sentence: string) => readonly string[] | undefined

export const NO_PROPOSALS: Proposals = () => undefined

/** A link below this is worth a second look. */
export const UNSURE = 0.7
/** Longer sentences are lists or tables, longer names are no names. */
const LONGEST_SENTENCE = 1_000
const LONGEST_NAME = 60

/** Words that look like the name of a system: a capital within, or a digit. */
const NAME_LIKE =
  /(?<![\p{L}\p{N}])\p{Lu}(?:[\p{Lu}\p{Ll}\d-]*[\p{Ll}\d-])?[\p{Lu}\d](?:[\p{Lu}\p{Ll}\d.-]*[\p{Lu}\p{Ll}\d])?/gu

const overlaps = (one: Sentence, other: Sentence): boolean => one.start < other.end && other.start < one.end

const isNoModel = (name: string, names: ModelNames): boolean =>
  names.match(tokensOf(name), 0, name)?.known.model === false

/** The sentences of a text in which a link is unsure, or a word looks like a name that no rule decides on. */
export function uncertainSentences(text: string, mentions: readonly Mention[], names: ModelNames): string[] {
  const words = [...maskNotText(text).matchAll(NAME_LIKE)]
    .map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }))
    .filter(word => word.name.length > 2 && !isNoModel(word.name, names))
    .filter(word => !mentions.some(mention => overlaps(mention, word)))
  const unsure = [...mentions.filter(({ confidence }) => confidence < UNSURE), ...words]
  return sentencesOf(text)
    .filter(sentence => sentence.end - sentence.start <= LONGEST_SENTENCE)
    .filter(sentence => unsure.some(one => overlaps(one, sentence)))
    .map(({ start, end }) => text.slice(start, end))
}

/** Where a name stands in a sentence as a word of its own; a Korean particle may follow. */
function placeOf(name: string, sentence: string): number {
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const [before, after] = [sentence.slice(0, at).at(-1) ?? '', sentence[at + name.length] ?? '']
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{Script=Latin}\p{N}]/u.test(after)) return at
  }
  return -1
}

/**
 * What a helper proposes for a text, as far as it can be verified: the name must stand in the sentence, must not be
 * known as something else, and must not lie across what a rule is sure of. Places are found here, never taken over.
 */
export function proposedMentions(
  text: string,
  mentions: readonly Mention[],
  names: ModelNames,
  proposals: Proposals,
): Mention[] {
  const sure = mentions.filter(({ confidence }) => confidence >= UNSURE)
  return sentencesOf(text).flatMap(sentence => {
    const written = text.slice(sentence.start, sentence.end)
    const proposed = new Set((proposals(written) ?? []).map(name => name.trim()))
    return [...proposed].flatMap(name => {
      const at = /\p{L}/u.test(name) && name.length <= LONGEST_NAME ? placeOf(name, written) : -1
      const place = { start: sentence.start + at, end: sentence.start + at + name.length }
      if (at < 0 || isNoModel(name, names) || sure.some(one => overlaps(one, place))) return []
      const canonical = names.shippedName(name) ?? name
      return [{ name, canonical, ...place, ...by('helper') }]
    })
  })
}

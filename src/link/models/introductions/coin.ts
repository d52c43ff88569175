import { firstIndex } from '../../../graph/first-index.ts'
import { by } from '../../rules.ts'
import type { Mention } from '../mention.ts'
import type { ModelNames } from '../model-names.ts'
import { isOrdinaryWord } from '../notation.ts'
import { tokensOf } from '../tokens.ts'
import type { FieldText, Introduction } from './entry-text.ts'

/** What a model may be called: one to four words with a capital among them. */
export const NAME_LIKE =
  /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}.+/^$\\{}-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.+-]*){0,3}$/u

/** A coined name with its place in the text, and its canonical form without LaTeX and size. */
export const coin = (name: string, start: number) => {
  const plain = name.replace(/[$^{}\\]/g, '').replace(/[-\s](?:\d+x)?\d+(?:\.\d+)?[BM]$/, '')
  return { name, canonical: plain, start, end: start + name.length }
}

/** Whether it is a name instead of a capitalised description: one word, or with a word that only a name would have. */
export const isDistinct = (name: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$|^\p{Lu}[\p{L}\p{N}]+(?:-[\p{Lu}\p{N}][\p{L}\p{N}]*)+$/u.test(name) ||
  name.split(/[\s-]/).some(word => /^\P{L}*\p{L}.*[\p{Lu}\d]/u.test(word)) ||
  (/^\P{L}*\p{L}.*\d/su.test(name) && name.split(' ').length <= 3)

/** Whether a name, in any version, is known as something other than a model: a method, a data set, a kind of model. */
export function isNotModel(name: string, names: ModelNames): boolean {
  const match = names.match(tokensOf(name), 0, name)
  // `GOT` is no `GoT`.
  const isOther = match?.exact === false && name === name.toUpperCase() && name !== match.known.name
  return match !== null && !match.known.model && !isOther && /^[\s-]?v?[\d.]*$/.test(name.slice(match.end))
}

/** Whether a name in capitals is that of a shipped model of another spelling: `MUSE` is no `Muse`. */
export function isKnownOtherwise(name: string, names: ModelNames): boolean {
  const shipped = names.shippedName(name)
  return name === name.toUpperCase() && ![shipped ?? name, ...names.aliasesOf(name)].includes(name)
}

const COINS = by('text-coins-name')
/** `LMs` and `ViFM` are kinds of models. */
const IS_KIND = /\p{Lu}s$|^\p{L}{0,3}[FLR]M$/u
/** The name may be known only because the library coins it, or by its looks; it is still this paper's. */
const isCoined = (known: Mention, name: string, start: number): boolean =>
  (known.name === name && known.confidence <= 0.85) ||
  (known.start === start && known.rule === 'name-with-size')

/** A name that a text gives to its own model, unless it belongs to something else. */
export function nameHere(
  name: string,
  start: number,
  { field, text, mentions }: FieldText,
  names: ModelNames,
  isOwn = false,
): Introduction[] {
  const next = mentions[firstIndex(mentions, one => one.end > start)]
  const known = next && next.start < start + name.length ? next : undefined
  if (known && isCoined(known, name, start)) return [{ ...known, ...COINS, field, coined: false }]
  // `Lyria RealTime` is more than `Lyria`.
  const longer = known?.start === start && known.end < start + name.length && text[known.end] === ' '
  // An ordinary word counts only if emphasis marks it as a name, or commas behind `our model`.
  const apart = isOwn && text.startsWith(', ', start - 2) && text[start + name.length] === ','
  const isWord = isOrdinaryWord(name) && !apart && !/[*{"“]/.test(text[start - 1] ?? '')
  if ((known && !longer) || isWord || !(apart || isDistinct(name))) return []
  if (IS_KIND.test(name) || isNotModel(name, names)) return []
  return [{ ...coin(name, start), ...COINS, field, coined: true }]
}

import type { ModelNames } from '../model-names.ts'
import { tokensOf } from '../tokens.ts'

/** One to four words, the first with a capital or a digit somewhere: what a model may be called. */
export const NAME_LIKE =
  /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}.+/^$\\{}-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.+-]*){0,3}$/u

/** A name that the library coins, at its place: without LaTeX and size. */
export const coin = (name: string, start: number) => {
  const plain = name.replace(/[$^{}\\]/g, '').replace(/[-\s](?:\d+x)?\d+(?:\.\d+)?[BM]$/, '')
  return { name, canonical: plain, start, end: start + name.length }
}

/** A name, and not a description in capitals: one word, or with a word that only a name would have. */
export const isDistinct = (name: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$|^\p{Lu}[\p{L}\p{N}]+(?:-[\p{Lu}\p{N}][\p{L}\p{N}]*)+$/u.test(name) ||
  name.split(/[\s-]/).some(word => /\p{L}.*[\p{Lu}\d]/u.test(word)) ||
  (/\p{L}.*\d/u.test(name) && name.split(' ').length <= 3)

/** Whether a name is known to be no model's, in whatever version: a method, a data set, a kind of models. */
export function isNotModel(name: string, names: ModelNames): boolean {
  const match = names.match(tokensOf(name), 0, name)
  return match !== null && !match.known.model && /^[\s-]?v?[\d.]*$/.test(name.slice(match.end))
}

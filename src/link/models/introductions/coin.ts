import type { ModelNames } from '../model-names.ts'
import { tokensOf } from '../tokens.ts'

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
  return match !== null && !match.known.model && /^[\s-]?v?[\d.]*$/.test(name.slice(match.end))
}

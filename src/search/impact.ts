/**
 * How much a term says of a document, as one byte: seven bits of weight, and whether the term is in a name. The weight
 * is that of BM25F (Robertson, Zaragoza and Taylor 2004) without the rarity of the term, which a query adds: it counts
 * where a term stands, how often, and in how long a text. The length is compared with a fixed one instead of the
 * average, so that a document weighs the same whatever else the library holds.
 */
export const WEIGHTS = { name: 6, alias: 5, people: 2, text: 1 } as const

export const IN_NAME = 0x80
export const MOST_IMPACT = 0x7f

const SATURATION = 1.2
const LENGTH_COUNTS = 0.6
/** Terms of an abstract. */
const USUAL_LENGTH = 150

/** @param weight the sum of `WEIGHTS` over all places of the term @param length terms in the document */
export function impactOf(weight: number, length: number): number {
  const norm = SATURATION * (1 - LENGTH_COUNTS + (LENGTH_COUNTS * length) / USUAL_LENGTH)
  return Math.max(1, Math.round((MOST_IMPACT * weight) / (weight + norm)))
}

/** How rare a term is. */
export const rarityOf = (count: number, documents: number): number =>
  Math.log(1 + (documents - count + 0.5) / (count + 0.5))

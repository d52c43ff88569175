import { VIEW_TYPES, type ViewRelationshipType } from './schema.ts'

/** How a line differs from others: what a text cites is dashed, and an arrow leads to what a paper introduces. */
export interface LinkLook {
  line: 'plain' | 'dashed' | 'arrow'
  /** How much wider than other lines. */
  width: number
}

/** Lengths of a dash and of the gap after it, in pixels, for lines of about a pixel. */
export const DASH = [3, 2.5] as const

const PLAIN: LinkLook = { line: 'plain', width: 1 }

const LOOKS = {
  CITES: { line: 'dashed', width: 1 },
  INTRODUCES: { line: 'arrow', width: 1.7 },
} as const satisfies Partial<Record<ViewRelationshipType, LinkLook>>

/** A type whose lines look different from others, which a legend explains. */
export type DistinctType = keyof typeof LOOKS

const DISTINCT = Object.entries(LOOKS).map(([type, look]) => ({ type: type as DistinctType, look }))

const BY_INDEX: readonly LinkLook[] = VIEW_TYPES.map(
  type => DISTINCT.find(one => one.type === type)?.look ?? PLAIN,
)

/** @param type an index into VIEW_TYPES */
export const lookOfLink = (type: number): LinkLook => BY_INDEX[type] ?? PLAIN

interface WithLinks {
  relationships: { source: Uint32Array; target: Uint32Array; type: Uint8Array }
}

/**
 * What a legend has to explain: the looks that differ from the plain one, of links that are drawn.
 * @param isDrawn whether a link between two nodes is drawn, by their indexes
 */
export function distinctLooks(
  { relationships: { source, target, type } }: WithLinks,
  isDrawn: (source: number, target: number) => boolean,
): { type: DistinctType; look: LinkLook }[] {
  const wanted = new Set(DISTINCT.map(one => VIEW_TYPES.indexOf(one.type)))
  const found = new Set<number>()
  for (let link = 0; link < type.length && wanted.size > 0; link += 1) {
    const one = type[link] as number
    if (!wanted.has(one) || !isDrawn(source[link] as number, target[link] as number)) continue
    wanted.delete(one)
    found.add(one)
  }
  return DISTINCT.filter(one => found.has(VIEW_TYPES.indexOf(one.type)))
}

import { VIEW_TYPES, type ViewRelationshipType } from './schema.ts'

/** How a line differs from others: what a text cites is dashed, and an arrow leads to what a paper introduces. */
export interface LinkLook {
  /** Lengths of dashes and gaps in pixels; null for a whole line. */
  dash: readonly [number, number] | null
  arrow: boolean
  /** How much wider than other lines. */
  width: number
}

const PLAIN: LinkLook = { dash: null, arrow: false, width: 1 }

const LOOKS: Partial<Record<ViewRelationshipType, LinkLook>> = {
  CITES: { dash: [3, 2.5], arrow: false, width: 1 },
  INTRODUCES: { dash: null, arrow: true, width: 1.7 },
}

/** @param type an index into VIEW_TYPES */
export const lookOfLink = (type: number): LinkLook => LOOKS[VIEW_TYPES[type] as ViewRelationshipType] ?? PLAIN

/** The measures, in the order of menus. How each is worked out is told apart (`measures.ts`): addresses need only names. */
export const MEASURE_NAMES = ['degree', 'papers', 'pagerank', 'betweenness', 'date'] as const
export type Measure = (typeof MEASURE_NAMES)[number]

/** The measure that colours stand for; null if they stand for something else. */
export const measureIn = (color: string | null): Measure | null =>
  MEASURE_NAMES.find(measure => measure === color) ?? null

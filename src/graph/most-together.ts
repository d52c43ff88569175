/** How many nodes can be looked at together. It stands alone, so that a page needs no schemas for it. */
export const MOST_TOGETHER = 60

/** Names that are not part of the graph: no view, count or search sees nodes with these labels. */

/** The one node for bookkeeping: the state of the graph, who is importing, the report of the last import. */
export const STATE_LABEL = 'PaperweaveState'

/**
 * A digest that is being written in parts, while the one it replaces stays. After the last part, one transaction replaces
 * the old digest with it.
 */
export const DRAFT_LABEL = 'PaperweaveDraft'

/** A part of the index that imports keep for the next one. */
export const INDEX_LABEL = 'PaperweaveIndex'

/** Properties that version 0.1 kept for its search. No answer shows them, and the next import removes them. */
export const OLD_PROPERTIES: readonly string[] = ['_search', '_initials']

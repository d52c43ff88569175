/**
 * Labels of the store's own, which are none of the graph: no view, count or search sees their nodes.
 */

/** The one node of bookkeeping: which state the graph is in, who imports, the report of the last import. */
export const STATE_LABEL = 'PaperweaveState'

/**
 * A digest of which only some parts are written yet, while the one that it replaces stays. One transaction puts it in
 * that one's place when the last part is there.
 */
export const DRAFT_LABEL = 'PaperweaveDraft'

/** Views of more nodes are not added to: on them, most neighbours of a node are there. */
export const MOST_TO_EXPAND = 2000
/** How many nodes of a view can be expanded at the same time. */
export const MOST_EXPANDED = 12
/** How many neighbours of a node are added, the newest first. */
export const MOST_ADDED = 60

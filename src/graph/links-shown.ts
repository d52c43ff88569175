/** How many links of one kind a node is shown with: if nobody asks for more, and at most. A topic may have tens of thousands. */
export const LINKS_SHOWN = { first: 200, most: 10_000 }

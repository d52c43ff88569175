/** How many entries of a list in the panel are shown at first: of plain names, and of such that come with a quotation. */
export const FIRST_LISTED = { names: 14, quotations: 6 }

/** How many entries of a list in the panel are shown at first: of names, of such below others, and of quotations. */
export const FIRST_LISTED = { names: 14, further: 6, quotations: 6 }

/** Properties of nodes that only search reads: a console neither sees nor compares them. */
export const OWN_PROPERTIES: readonly string[] = ['_search', '_initials']

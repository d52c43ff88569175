export const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

/** Who wrote a paper and what it is about, as one entry says it. */
export interface Names {
  authors: string[]
  topics: string[]
}

/** The names of two entries of one paper in one digest: the longer list of authors, and all topics. */
export const mergeNames = (a: Names, b: Names): Names => ({
  authors: a.authors.length >= b.authors.length ? a.authors : b.authors,
  topics: union(a.topics, b.topics),
})

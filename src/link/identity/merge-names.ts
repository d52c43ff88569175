export const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

/** Who wrote a paper and what it is about, according to one entry. */
export interface Names {
  authors: string[]
  topics: string[]
}

/** Joins two entries about one paper in one digest: the longer list of authors, and all topics. */
export const mergeNames = (a: Names, b: Names): Names => ({
  authors: a.authors.length >= b.authors.length ? a.authors : b.authors,
  topics: union(a.topics, b.topics),
})

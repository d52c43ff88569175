/** A folder or file below which documents have their names. */
export interface Root {
  /** Null if it is known only by its marks. */
  path: string | null
  base: string
  marks: readonly string[]
}

/** The root of a document, and its path below it. */
export interface Location {
  root: Root
  below: string
}

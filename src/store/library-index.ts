/**
 * What an import keeps of the whole library for the next one: texts by keys. No query, report, export or copy shows it.
 * It may be lost at any time, so nothing stands in it alone.
 */
export interface LibraryIndex {
  /** The texts of those keys that have one. @throws IndexDamaged */
  get(keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Sets texts; null removes one. Many are set fastest in the order of their keys. @throws IndexDamaged */
  set(texts: ReadonlyMap<string, string | null>): Promise<void>
  /** Removes everything. */
  clear(): Promise<void>
}

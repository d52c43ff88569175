import type { LibraryIndex } from '../../src/store/library-index.ts'

/** An index that ends with its test. */
export class MemoryIndex implements LibraryIndex {
  private readonly texts = new Map<string, string>()

  async get(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(
      keys.flatMap(key => {
        const text = this.texts.get(key)
        return text === undefined ? [] : [[key, text] as const]
      }),
    )
  }

  async set(texts: ReadonlyMap<string, string | null>): Promise<void> {
    for (const [key, text] of texts) {
      if (text === null) this.texts.delete(key)
      else this.texts.set(key, text)
    }
  }

  async clear(): Promise<void> {
    this.texts.clear()
  }
}

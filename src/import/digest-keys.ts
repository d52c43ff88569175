import { createHash } from 'node:crypto'

/** A digest as it is stored. */
export interface StoredDigest {
  key: string
  source: string
  hash: string
}

/**
 * Gives every document its key: `digest:` and its path below what was imported, the same at every import. The
 * second document of the same name gets a suffix from its whole path; the later digests of one document (a
 * file with several days) get their number.
 */
export class DigestKeys {
  private readonly sources = new Map<string, string>()
  private readonly keys = new Map<string, string>()

  constructor(stored: readonly StoredDigest[]) {
    for (const { key, source } of stored) {
      const document = key.replace(/#\d+$/, '')
      this.sources.set(document, source)
      this.keys.set(source, document)
    }
  }

  /** The key of the `number`th digest (from 1) of a document. */
  keyOf(source: string, name: string, number: number): string {
    const document = this.keys.get(source) ?? this.newKey(source, name)
    return number === 1 ? document : `${document}#${number}`
  }

  private newKey(source: string, name: string): string {
    const plain = `digest:${name}`
    const suffix = createHash('sha256').update(source).digest('hex').slice(0, 6)
    const key = this.sources.has(plain) ? `${plain}~${suffix}` : plain
    this.sources.set(key, source)
    this.keys.set(source, key)
    return key
  }
}

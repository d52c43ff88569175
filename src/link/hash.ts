import { createHash } from 'node:crypto'

/** The first digits of a text's SHA-256, in hex, to tell apart what would otherwise share a key. */
export const shortHash = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits)

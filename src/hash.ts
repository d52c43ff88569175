import { hash } from 'node:crypto'

/** The first digits of a text's SHA-256, in hex, to tell apart what would otherwise share a key. */
export const shortHash = (text: string, digits: number): string =>
  hash('sha256', text, 'hex').slice(0, digits)

/** The letters of a `contentHash`. */
export const CONTENT_HASH_LENGTH = 12

/** Tells the entries of one digest apart: 72 bits, in as few letters as possible, since there are many of them. */
export const contentHash = (text: string): string =>
  hash('sha256', text, 'base64url').slice(0, CONTENT_HASH_LENGTH)

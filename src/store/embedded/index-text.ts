import { createHash } from 'node:crypto'

/** Most bytes of a key; the file takes no more than 1,978. */
const LONGEST = 200
/** Begins what stands for another key. No UTF-8 begins like this. */
const HASHED = 0xff

/** Halves of characters, which UTF-8 cannot write. */
const HALVES = /\p{Surrogate}/u

/** A key as it stands in the file, unlike that of any other key. */
export function toKey(key: string): Buffer {
  const bytes = Buffer.from(key)
  if (bytes.length > 0 && bytes.length <= LONGEST && !HALVES.test(key)) return bytes
  const hash = createHash('sha256').update(Buffer.from(key, 'utf16le')).digest()
  return Buffer.concat([Buffer.of(HASHED), hash])
}

/** The encodings of texts, by the byte that stands in front. */
const ENCODINGS = ['utf8', 'utf16le'] as const

/** A text as it stands in the file. It is not compressed: most are too short to gain by it. */
export function toBytes(text: string): Buffer {
  const mark = HALVES.test(text) ? 1 : 0
  return Buffer.concat([Buffer.of(mark), Buffer.from(text, ENCODINGS[mark])])
}

export const toText = (bytes: Buffer): string => bytes.toString(ENCODINGS[bytes[0] ?? 0], 1)

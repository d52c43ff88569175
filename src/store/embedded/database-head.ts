import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** The first pages of a database: a number of its own, and headers with the checksums and times of the last two writings. */
const HEAD = 3 * 4_096

/**
 * What tells a database from any other whole one, and from what it held before: with a damaged header, the engine falls back
 * on that.
 */
export async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex')
  } finally {
    await file.close()
  }
}

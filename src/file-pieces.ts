import { open } from 'node:fs/promises'

/** Bytes that are read at once. A stream, which reads less at once and never into the same memory, takes twice the time. */
const PIECE = 2 ** 18

/** The bytes of a file in pieces, so that others get their turn in between. A piece lasts until the next one is asked for. */
export async function* filePieces(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    const piece = Buffer.allocUnsafe(PIECE)
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

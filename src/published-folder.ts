import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** The file of a published folder that says what is in it. */
export const MANIFEST = 'paperweave.json'

/** How it begins. Somebody else's file may have its name. */
const BEGINNING = /^\{\s*"paperweave":\s*"[^"]*",\s*"nodes":\s*\d+,\s*"paths":\s*\[/
const BEGINNING_BYTES = 256

/** Whether a graph was published into a folder. What stands there is made of notes, and is no notes. */
export async function isPublishedFolder(folder: string): Promise<boolean> {
  const file = await open(join(folder, MANIFEST)).catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0)
    return BEGINNING.test(buffer.toString('utf8', 0, bytesRead))
  } catch {
    // A folder of that name, or a file that may not be read.
    return false
  } finally {
    await file.close()
  }
}

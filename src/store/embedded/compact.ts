import { rename, rm, stat } from 'node:fs/promises'
import type { GrafeoDB } from '@grafeo-db/js'
import { patiently } from './files.ts'

/** The part of a database file that may be waste. */
const MOST_WASTE = 1 / 3

/**
 * Whether too much of a file is waste. The engine writes what changed beside what it replaces, whose place is free for
 * the change after that. So a change of everything doubles the file, and a few papers a day hardly let it grow.
 * @param compact what the file took when it held no waste: 0 where that is not known
 */
export const isWasteful = (bytes: number, compact: number): boolean => bytes - compact > bytes * MOST_WASTE

/**
 * Ends the writing of a database, and writes its file anew if too much of it is waste. That takes the engine twice as
 * long as opening it, so a few new papers are not worth it.
 * @returns what the file takes, or took, without waste
 */
export async function closeCompact(db: GrafeoDB, file: string, compact: number): Promise<number> {
  // Checkpoints are off by default, and a log left beside the file would not match a copy of it.
  db.walCheckpoint()
  const { size } = await stat(file)
  const next = isWasteful(size, compact) ? `${file}.next` : null
  if (next) db.save(next)
  db.close()
  await rm(`${file}.wal`, { recursive: true, force: true })
  if (next) await patiently(() => rename(next, file))
  return next ? (await stat(file)).size : compact
}

/** Ends the writing of a database in memory. @returns what its file takes */
export async function closeInto(db: GrafeoDB, file: string): Promise<number> {
  db.save(file)
  db.close()
  return (await stat(file)).size
}

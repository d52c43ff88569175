import { readFile } from 'node:fs/promises'
import type { StoredDigest } from '../store.ts'
import { writeSynced } from './files.ts'
import { type FileSeal, fileSealOf, isAsWritten } from './manifest.ts'

/** Lists the digests of a generation beside its database, so that an import of nothing new need not open that. */
export async function writeDigests(path: string, digests: readonly StoredDigest[]): Promise<FileSeal> {
  await writeSynced(path, JSON.stringify(digests))
  return fileSealOf(path)
}

/** Null for a list that is missing or not as it was written. */
export async function readDigests(path: string, seal: FileSeal): Promise<StoredDigest[] | null> {
  return (await isAsWritten(path, seal)) ? (JSON.parse(await readFile(path, 'utf8')) as StoredDigest[]) : null
}

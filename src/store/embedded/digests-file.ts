import type { StoredDigest } from '../store.ts'
import { writeSynced } from './files.ts'
import type { FileSeal, Seals } from './seals.ts'

/** Lists the digests of a generation beside its database, so that an import of nothing new need not open that. */
export async function writeDigests(
  seals: Seals,
  path: string,
  digests: readonly StoredDigest[],
): Promise<FileSeal> {
  await writeSynced(path, JSON.stringify(digests))
  return seals.of(path)
}

/** Null for a list that is missing or not as it was written. */
export async function readDigests(
  seals: Seals,
  path: string,
  seal: FileSeal,
): Promise<StoredDigest[] | null> {
  const bytes = await seals.read(path, seal)
  return bytes && (JSON.parse(String(bytes)) as StoredDigest[])
}

import { createHash } from 'node:crypto'
import type { StoreWriter } from '../../store/store.ts'
import type { Records, Sizes, Values } from './records.ts'

/** Raise it whenever the index holds something else for the same library. */
const INDEX_VERSION = 5

/** What an index is made from: the stored digests, and the rules and decisions that they are linked with. */
async function stateOf(writer: StoreWriter, linker: string): Promise<Omit<Values['state'], keyof Sizes>> {
  const digests: string[] = []
  for await (const { key, hash } of writer.digests()) digests.push(`${key} ${hash}`)
  const all = createHash('sha256').update(digests.sort().join('\n')).digest('hex')
  return { linker: `${INDEX_VERSION}:${linker}`, digests: all }
}

/** Whether the index tells of the library as it is stored. Any other writer of the store leaves an index that does not. */
export async function isUsable(records: Records, writer: StoreWriter, linker: string): Promise<boolean> {
  const state = await records.one('before', 'state')
  if (!state || (await writer.isUnfinished())) return false
  const { linker: rules, digests } = await stateOf(writer, linker)
  return state.linker === rules && state.digests === digests
}

/** Ends the changes of an index: from now on, it tells of the library as it is stored. */
export async function saveState(
  records: Records,
  writer: StoreWriter,
  linker: string,
  sizes: Sizes,
): Promise<void> {
  records.set('state', '', { ...(await stateOf(writer, linker)), ...sizes })
  await records.save()
}

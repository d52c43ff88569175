import { stateBefore } from '../graph/library.ts'
import type { GraphStore } from '../store/store.ts'

/** The id of the state before the current one. If the current one is damaged, that is the one shown in its place. */
export async function earlierState(store: GraphStore): Promise<string | undefined> {
  const damage = await store.damage()
  if (damage && damage.generation !== '') return damage.served
  return stateBefore(await store.history())?.id
}

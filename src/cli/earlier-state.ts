import type { GraphStore } from '../store/store.ts'

/** The id of the state before the current one. If the current one is damaged, that is the one shown in its place. */
export async function earlierState(store: GraphStore): Promise<string | undefined> {
  const damage = await store.damage()
  if (damage && damage.generation !== '') return damage.served
  const states = await store.history()
  return states[states.findIndex(({ current }) => current) + 1]?.id
}

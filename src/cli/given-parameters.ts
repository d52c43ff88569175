import { AppError } from '../errors.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { findKey } from './find-node.ts'
import { requireState } from './nothing-yet.ts'

/**
 * What a command line gives to a view or a saved query, with the keys of the nodes that it names. In an address an unknown
 * parameter is ignored, and a node may be gone; here both are mistakes.
 * @throws INVALID, NOT_FOUND also when nothing has been imported yet: an empty answer might be taken for one about a graph
 */
export async function givenParameters(
  store: GraphStore,
  settings: Settings,
  file: CypherFile,
  given: Record<string, string>,
): Promise<Record<string, string>> {
  const names = file.parameters.map(({ name }) => name)
  const unknown = Object.keys(given).find(name => !names.includes(name))
  if (unknown !== undefined) {
    const taken = names.length > 0 ? `, only: ${names.join(', ')}` : ', and no other parameter'
    throw new AppError('INVALID', `${file.name} takes no "${unknown}"${taken}.`)
  }
  await requireState(store)
  const keys: Record<string, string> = {}
  for (const { name, type, labels } of file.parameters) {
    const text = given[name]
    if (type === 'key' && text) keys[name] = await findKey(store, settings, text, labels)
  }
  return { ...given, ...keys }
}

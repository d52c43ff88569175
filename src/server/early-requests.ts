import { type Address, showsView } from '../address/address.ts'
import { sceneParameters, scenePath } from '../address/scene-path.ts'
import { AT_ONCE, OVERVIEWED } from '../graph/scene-size.ts'
import { isMap } from '../views/parameters.ts'
import type { ServerContext } from './context.ts'
import { type EarlyRequests, NOTHING_EARLY, type ShellName } from './shells.ts'

/**
 * What a page asks for first. Its head tells, so that this need not wait for the list of views. The viewer shows the
 * overview of a large library until the scene has arrived, and draws the scene of a smaller one at once.
 */
export async function earlyRequests(
  page: ShellName,
  address: Address,
  { files, scenes }: ServerContext,
): Promise<EarlyRequests> {
  const file = files.find(({ kind, name }) => kind === 'view' && name === address.view)
  if (!file || !showsView(address)) return NOTHING_EARLY
  const parameters = sceneParameters(file, address)
  if (file.parameters.some(({ name, required }) => required && parameters[name] === undefined))
    return NOTHING_EARLY
  const scene = scenePath(file.name, parameters)
  const size = page === 'viewer' && isMap(file) ? await scenes.size() : 0
  const overview = scenePath(file.name, parameters, '/overview')
  return { scene, early: size > OVERVIEWED ? overview : size > AT_ONCE ? scene : null }
}

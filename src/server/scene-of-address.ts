import type { Address } from '../address/address.ts'
import type { WantedView } from '../maps/kept-map.ts'
import type { MadeScene } from '../scene/scene-maker.ts'
import { findFile } from '../views/load.ts'
import { parseParameters } from '../views/parameters.ts'
import type { ServerContext } from './context.ts'

/** The view that an address names, with its parameters and what is added to it. @throws NOT_FOUND, INVALID */
export function viewOf(
  { view, expanded, rest }: Pick<Address, 'view' | 'expanded' | 'rest'>,
  { files }: ServerContext,
): WantedView {
  const file = findFile(files, 'view', view)
  return { file, parameters: parseParameters(file, rest), expanded }
}

/** The scene of the view that an address names. */
export const sceneOf = (address: Address, context: ServerContext, signal: AbortSignal): Promise<MadeScene> =>
  context.scenes.scene(viewOf(address, context), signal)

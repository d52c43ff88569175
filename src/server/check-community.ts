import { AppError } from '../errors.ts'
import { hasCommunity } from '../graph/communities.ts'
import type { Scene } from '../graph/scene.ts'

/** @throws NOT_FOUND if an address names a community that its view does not have */
export function checkCommunity(scene: Scene, given: number | null): void {
  if (given === null || hasCommunity(scene, given)) return
  const values = { given, count: scene.communities.length }
  throw new AppError('NOT_FOUND', { reason: 'noCommunity', values })
}

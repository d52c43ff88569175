import { AppError } from '../errors.ts'
import { encodeOverview } from '../graph/overview.ts'
import type { Scene } from '../graph/scene.ts'
import { encodeTile, type TilePlace } from '../graph/tile.ts'
import { overviewOf } from '../scene/overview.ts'
import { Tiles } from '../scene/tiles.ts'
import { type ScenePayload, toPayload } from './scene-payload.ts'

/** The pieces of a scene, each made when it is first asked for. */
export class Pyramid {
  private readonly scene: Scene
  private readonly tiles: Tiles
  private readonly pieces = new Map<string, Promise<ScenePayload>>()

  constructor(scene: Scene) {
    this.scene = scene
    this.tiles = new Tiles(scene)
  }

  overview(): Promise<ScenePayload> {
    return this.piece('overview', () => encodeOverview(overviewOf(this.scene, this.tiles)))
  }

  /** @throws NOT_FOUND for one that the scene does not have */
  tile(place: TilePlace): Promise<ScenePayload> {
    const name = `${place.level}/${place.x}/${place.y}`
    return this.piece(name, () => {
      const tile = this.tiles.tile(place)
      if (!tile) throw new AppError('NOT_FOUND', { reason: 'noTile', values: { place: name } })
      return encodeTile(tile)
    })
  }

  private piece(name: string, make: () => Uint8Array): Promise<ScenePayload> {
    const piece = this.pieces.get(name) ?? toPayload(make())
    this.pieces.set(name, piece)
    return piece
  }
}

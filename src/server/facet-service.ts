import { type Filters, filtersOf, isFiltered } from '../address/filters.ts'
import { chartsOf } from '../filter/charts.ts'
import { choosePapers } from '../filter/choose-papers.ts'
import type { Facets } from '../filter/facets.ts'
import { maskOf, type Places, placesIn } from '../filter/mask.ts'
import { readFacets } from '../filter/read-facets.ts'
import type { Charts } from '../graph/charts.ts'
import type { Mask } from '../graph/mask.ts'
import type { Scene } from '../graph/scene.ts'
import { type GraphStore, untilAborted } from '../store/store.ts'
import type { Lanes } from './lanes.ts'

/** Chooses papers of the current state of the graph. What they are chosen by is read once for each state. */
export class FacetService {
  private known: { generation: string; facets: Facets } | null = null
  private readonly places = new WeakMap<Scene, { facets: Facets; places: Places }>()

  constructor(
    private readonly store: GraphStore,
    private readonly lanes: Lanes,
  ) {}

  async mask(scene: Scene, filters: Filters, signal: AbortSignal): Promise<Mask> {
    const { facets, places } = await this.of(scene, signal)
    return maskOf(facets, await choosePapers(facets, filters, places.inView), scene, places)
  }

  /** The nodes that an address shows of a scene, one byte each; null when it leaves none out. */
  async shownBy(address: Filters, scene: Scene, signal: AbortSignal): Promise<Uint8Array | null> {
    if (!isFiltered(address)) return null
    const { first } = await this.mask(scene, filtersOf(address), signal)
    return Uint8Array.from(first, month => (month > 0 ? 1 : 0))
  }

  async charts(scene: Scene, filters: Filters, signal: AbortSignal): Promise<Charts> {
    const { facets, places } = await this.of(scene, signal)
    return chartsOf(facets, await choosePapers(facets, filters, places.inView), filters)
  }

  private async of(scene: Scene, signal: AbortSignal): Promise<{ facets: Facets; places: Places }> {
    const facets = await this.facets(signal)
    const known = this.places.get(scene)
    if (known?.facets === facets) return known
    const found = { facets, places: placesIn(facets, scene) }
    this.places.set(scene, found)
    return found
  }

  private async facets(signal: AbortSignal): Promise<Facets> {
    const generation = await this.store.generation()
    if (this.known?.generation === generation) return this.known.facets
    const facets = await this.lanes.share('views', `facets ${generation}`, signal, until =>
      readFacets(untilAborted(this.store, until)),
    )
    this.known = { generation, facets }
    return facets
  }
}

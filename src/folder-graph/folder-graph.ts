import type { Filters } from '../address/filters.ts'
import { readQuery, rowsOf } from '../cypher/read-query.ts'
import type { Steps } from '../cypher/values/steps.ts'
import { AppError } from '../errors.ts'
import { chartsOf } from '../filter/charts.ts'
import { choosePapers } from '../filter/choose-papers.ts'
import type { Facets } from '../filter/facets.ts'
import { maskOf, placesIn } from '../filter/mask.ts'
import { readFacets } from '../filter/read-facets.ts'
import type { PublishedGraph } from '../folder-format/library.ts'
import type { Charts } from '../graph/charts.ts'
import type { Mask } from '../graph/mask.ts'
import type { Scene } from '../graph/scene.ts'
import { arrange } from '../scene/arrange.ts'
import { toCypherParameters } from '../store/cypher-parameters.ts'
import { toValue } from '../store/result-value.ts'
import type { Queries } from '../store/store.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { parseParameters } from '../views/parameters.ts'
import { readView } from '../views/read-view.ts'
import type { FindSimilar } from '../views/walk-similar.ts'
import { ColumnGraph } from './column-graph.ts'

/** Nodes of a view that is arranged while somebody waits. */
const MOST_ARRANGED = 20_000

/** Steps between two looks at the clock. */
const STRIDE = 4096

/** Ends a query that takes too long. A browser says nothing of its memory. */
class Deadline implements Steps {
  private steps = 0
  private next = STRIDE
  private readonly end: number

  constructor(private readonly timeout: number) {
    this.end = performance.now() + timeout
  }

  count(steps = 1): void {
    this.steps += steps
    if (this.steps < this.next) return
    this.next = this.steps + STRIDE
    if (performance.now() > this.end)
      throw new AppError('QUERY_TIMEOUT', { reason: 'stopped', values: { seconds: this.timeout / 1000 } })
  }
}

/** Answers the queries of our own files, with the interpreter that answers them on a server. */
const queriesOf = (graph: ColumnGraph): Queries => ({
  async query(cypher, given, { rows: limit, timeout }) {
    const started = performance.now()
    const parameters = toCypherParameters(given)
    const budget = new Deadline(timeout)
    const query = readQuery(cypher, parameters).compile(graph)
    const rows = []
    let truncated = false
    for (const row of rowsOf(query, graph, { parameters, budget })) {
      truncated = rows.length === limit
      if (truncated) break
      rows.push(row.map(value => toValue(value, budget)))
    }
    return { columns: query.columns, rows, truncated, limit, elapsed: performance.now() - started }
  },
})

/** What a server would have to be asked for: views that the folder does not hold, filters and charts. */
export class FolderGraph {
  private facets: Promise<Facets> | null = null

  private constructor(
    private readonly queries: Queries,
    private readonly similar: FindSimilar,
  ) {}

  /** @param similar asks the search index of the folder */
  static async open(data: PublishedGraph, similar: FindSimilar): Promise<FolderGraph> {
    return new FolderGraph(queriesOf(await ColumnGraph.of(data)), similar)
  }

  /** @throws INVALID for parameters that make no sense, or a view that is too large to be arranged here */
  async scene(file: CypherFile, parameters: Record<string, string>): Promise<Scene> {
    const view = await readView(this.queries, file, parseParameters(file, parameters), [], this.similar)
    if (view.nodes.length > MOST_ARRANGED) throw new AppError('INVALID', { reason: 'notPublished' })
    return arrange(view, '', null)
  }

  async mask(scene: Scene, filters: Filters): Promise<Mask> {
    const facets = await this.readFacets()
    const places = placesIn(facets, scene)
    return maskOf(facets, await choosePapers(facets, filters, places.inView), scene, places)
  }

  async charts(scene: Scene, filters: Filters): Promise<Charts> {
    const facets = await this.readFacets()
    return chartsOf(facets, await choosePapers(facets, filters, placesIn(facets, scene).inView), filters)
  }

  private readFacets(): Promise<Facets> {
    this.facets ??= readFacets(this.queries)
    return this.facets
  }
}

import type { SearchService } from '../indexing/search-service.ts'
import type { PictureMaker } from '../picture/picture-maker.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore, QueryLimits } from '../store/store.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import type { DayService } from './day-service.ts'
import type { FacetService } from './facet-service.ts'
import type { GenerationStream } from './generation-stream.ts'
import type { Lanes } from './lanes.ts'
import type { NewsService } from './news-service.ts'
import type { SceneService } from './scene-service.ts'
import type { Shells } from './shells.ts'
import type { SubjectService } from './subject-service.ts'

/** What every route needs. */
export interface ServerContext {
  store: GraphStore
  settings: Settings
  files: CypherFile[]
  scenes: SceneService
  facets: FacetService
  days: DayService
  subjects: SubjectService
  search: SearchService
  news: NewsService
  pictures: PictureMaker
  shells: Shells
  lanes: Lanes
  generations: GenerationStream
  version: string
  /** The OpenAPI document. */
  document: () => Record<string, unknown>
}

/** Limits of our own files: more rows and more time than for a stranger's query. */
export const fileLimits = (settings: Settings): QueryLimits => ({
  rows: 100_000,
  timeout: Number(settings.queryTimeout) * 3,
})

/** Limits of a console query: `wanted` rows, but never more than the setting allows. */
export const consoleLimits = (settings: Settings, wanted?: number): QueryLimits => ({
  rows: Math.min(wanted ?? Number.POSITIVE_INFINITY, Number(settings.queryRows)),
  timeout: Number(settings.queryTimeout),
})

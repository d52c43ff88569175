import type { Route } from './route.ts'
import { DAY_ROUTES } from './routes/days.ts'
import { EXPORT_ROUTES } from './routes/exports.ts'
import { FILTER_ROUTES } from './routes/filters.ts'
import { GRAPH_ROUTES } from './routes/graph.ts'
import { OEMBED_ROUTE } from './routes/oembed.ts'
import { PAGE_ROUTES } from './routes/pages.ts'
import { PICTURE_ROUTES } from './routes/pictures.ts'
import { QUERY_ROUTES } from './routes/queries.ts'
import { SUBJECT_ROUTES } from './routes/subjects.ts'
import { VIEW_ROUTES } from './routes/views.ts'

/** Everything that the server answers, except static assets: mounted, documented and tested from this list. */
export const ROUTES: readonly Route[] = [
  ...GRAPH_ROUTES,
  ...VIEW_ROUTES,
  ...FILTER_ROUTES,
  ...QUERY_ROUTES,
  ...PAGE_ROUTES,
  ...DAY_ROUTES,
  ...SUBJECT_ROUTES,
  OEMBED_ROUTE,
  ...PICTURE_ROUTES,
  ...EXPORT_ROUTES,
]

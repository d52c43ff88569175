import { z } from 'zod'
import { SCENE_TYPES } from '../graph/scene.ts'
import { LABELS, RELATIONSHIP_TYPES } from '../graph/schema.ts'

/**
 * The HTTP API, in both directions: requests are parsed with these schemas, responses are typed by them, and
 * the OpenAPI document is derived from them. The viewer imports types only.
 */

const label = z.enum(LABELS)
const relationshipType = z.enum(RELATIONSHIP_TYPES)
const scalar = z.union([z.string(), z.number(), z.boolean()])
const value: z.ZodType<unknown> = z.unknown()

export const ErrorBody = z.object({
  ok: z.literal(false),
  code: z.string(),
  error: z.string(),
  status: z.number().int(),
})

export const Health = z.object({
  ok: z.literal(true),
  store: z.enum(['embedded', 'neo4j']),
  generation: z.string(),
  version: z.string(),
})

const counts = z.record(z.string(), z.number().int())
export const Stats = z.object({
  nodes: counts,
  relationships: counts,
  from: z.string().nullable(),
  to: z.string().nullable(),
  generation: z.string(),
})

const localized = z.object({ en: z.string(), ko: z.string() })
/** A parameter of a view or query, as the header of its Cypher file declares it. */
export const Parameter = z.object({
  name: z.string(),
  type: z.enum(['integer', 'string', 'date', 'key']),
  /** For `key`: the labels it may have. */
  labels: z.array(label),
  required: z.boolean(),
  default: z.union([z.string(), z.number()]).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  title: localized,
})
/** A Cypher file: a view (a graph) or a saved query (a table). */
export const CypherFile = z.object({
  name: z.string(),
  kind: z.enum(['view', 'query']),
  title: localized,
  description: localized,
  /** Tabs and menus order by this. */
  order: z.number(),
  parameters: z.array(Parameter),
  cypher: z.string(),
})
export const CypherFiles = z.object({ files: z.array(CypherFile) })

/** `/api/views/:name` as JSON: the graph without positions. The drawn form is `/api/scenes/:name` (binary). */
export const GraphView = z.object({
  view: z.string(),
  parameters: z.record(z.string(), value),
  nodes: z.array(
    z.object({ key: z.string(), label, name: z.string(), date: z.string().optional(), weight: z.number() }),
  ),
  relationships: z.array(
    z.object({
      type: z.enum(SCENE_TYPES),
      source: z.number().int(),
      target: z.number().int(),
      weight: z.number(),
      evidence: z.string().optional(),
    }),
  ),
  truncated: z
    .object({
      shown: z.number(),
      total: z.number().nullable(),
      limit: z.number(),
      counts: label.nullable(),
    })
    .nullable(),
})

export const SearchRequest = z.object({
  q: z.string().max(200),
  limit: z.coerce.number().int().min(1).max(50).default(12),
})
export const SearchResponse = z.object({
  hits: z.array(
    z.object({
      key: z.string(),
      label,
      name: z.string(),
      papers: z.number(),
      match: z.enum(['name', 'alias', 'initials', 'text']),
    }),
  ),
})

/** One link of a node and why it is there. */
export const NodeLink = z.object({
  type: relationshipType,
  direction: z.enum(['out', 'in']),
  other: z.object({ key: z.string(), label, name: z.string(), date: z.string().optional() }),
  /** The sentence, where it stands and what rule made the link (CITES, INTRODUCES). */
  evidence: z.string().optional(),
  field: z.string().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
  rule: z.string().optional(),
  confidence: z.number().optional(),
  /** The name as it is written there. */
  name: z.string().optional(),
  position: z.number().optional(),
  digests: z.array(z.string()).optional(),
})
/** Everything known of a node: its properties, what digests say of it (papers), its links with evidence. */
export const NodeDetails = z.object({
  key: z.string(),
  label,
  name: z.string(),
  properties: z.record(z.string(), z.union([scalar, z.array(z.string())])),
  discussions: z.array(
    z.object({
      digest: z.object({
        key: z.string(),
        title: z.string(),
        date: z.string().nullable(),
        source: z.string(),
      }),
      line: z.number(),
      commentary: z.string().nullable(),
    }),
  ),
  links: z.array(NodeLink),
  /** Links by type in all, as `links` may be cut. */
  totals: counts,
  truncated: z.boolean(),
})

export const QueryRequest = z.object({
  cypher: z.string().min(1).max(20_000),
  parameters: z.record(z.string(), z.union([scalar, z.array(z.string()), z.null()])).default({}),
  rows: z.number().int().min(1).max(100_000).optional(),
})
/** Nodes, relationships and paths in rows are objects with `kind`. */
export const Table = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(value)),
  truncated: z.boolean(),
  limit: z.number(),
  elapsed: z.number(),
})
export const Plan = z.object({ text: z.string() })

/** Besides these an export takes the parameters of its view. */
export const ExportRequest = z.object({ view: z.string().optional() })
export const PictureRequest = ExportRequest.extend({
  theme: z.enum(['light', 'dark']).optional(),
  color: z.enum(['label', 'community']).optional(),
  lang: z.enum(['en', 'ko']).optional(),
})
export const OEmbedRequest = z.object({
  url: z.string(),
  format: z.literal('json').optional(),
  maxwidth: z.coerce.number().optional(),
  maxheight: z.coerce.number().optional(),
})
export const OEmbed = z.object({
  type: z.literal('rich'),
  version: z.literal('1.0'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  html: z.string(),
  width: z.number(),
  height: z.number(),
})

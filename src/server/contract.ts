import { z } from 'zod'
import { keyList } from '../address/values.ts'
import { ExportFacts } from '../export/format.ts'
import { CLOSED_CONSOLES, Damage, Stats as StoredStats } from '../graph/library.ts'
import { LINKS_SHOWN } from '../graph/links-shown.ts'
import { LABELS } from '../graph/schema.ts'
import { CypherFile } from '../views/cypher-file.ts'
import { exactNumber, labelsField, numberField, textField, wholeNumber } from './fields.ts'

/**
 * The HTTP API. Requests are parsed with these schemas and those of `address-query.ts`, answers are typed by them, and
 * the OpenAPI document is generated from them. The viewer imports only types.
 */

export { Added } from '../graph/added.ts'
export { Together } from '../graph/connection.ts'
export { GraphView } from '../graph/graph-view.ts'
export { NodeDetails } from '../graph/node-details.ts'
export { Related } from '../graph/related.ts'
export { RelatedTogether } from '../graph/related-together.ts'
export { QueryPlan, Table } from '../graph/result-table.ts'
export { SearchAnswer, SimilarAnswer } from '../graph/search-answer.ts'
export type { CypherFile, CypherParameter } from '../views/cypher-file.ts'

export const ErrorBody = z.object({
  ok: z.literal(false),
  code: z.string(),
  error: z.string().meta({ description: 'What happened and what to do, in English' }),
  reason: z
    .string()
    .optional()
    .meta({ description: 'The name of the message, for pages that write it in another language' }),
  values: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.enum(LABELS)).readonly()]))
    .optional()
    .meta({ description: 'What the message of `reason` is filled with' }),
  status: z.number().int(),
})

export const Health = z.object({
  ok: z.literal(true),
  store: z.enum(['embedded', 'neo4j']),
  generation: z.string(),
  version: z.string(),
  damage: Damage.nullable().meta({ description: 'Which state is shown in place of a damaged one, and why' }),
  closedConsole: z.enum(CLOSED_CONSOLES).nullable().meta({
    description: 'Why the console takes no queries at the moment, by the name of the message',
  }),
})

export const Stats = StoredStats.extend({ generation: z.string() })

export const Files = z.object({
  files: z.array(CypherFile),
  exports: z.array(ExportFacts),
  pages: z.partialRecord(z.enum(LABELS), z.number()).meta({
    description: 'How many papers a node of a label needs to have a page that is read (`/topic/llm`)',
  }),
})

/** Hits of one search that can be paged through. */
export const MOST_HITS = 2000

export const SearchRequest = z.object({
  q: textField(400),
  limit: numberField({ least: 1, most: 100 }, 12),
  offset: numberField({ least: 0, most: MOST_HITS }, 0),
  labels: labelsField.meta({ description: 'Only nodes of these labels, separated by commas' }),
})

export const SimilarRequest = z.object({ limit: numberField({ least: 1, most: 100 }, 12) })

export const NodeRequest = z.object({
  links: numberField({ least: 1, most: LINKS_SHOWN.most }, LINKS_SHOWN.first),
})

export const TogetherRequest = z.object({
  keys: textField(20_000)
    .transform(text => keyList.read(text) ?? [])
    .meta({ description: 'Keys of 2 or more nodes, separated by commas; `%2C` stands for a comma in a key' }),
})

const parameter = z.union([z.string(), exactNumber, z.boolean(), z.array(z.string()), z.null()])
export const QueryRequest = z.object({
  cypher: z.string().min(1).max(20_000),
  parameters: z.record(z.string(), parameter).default({}),
  rows: wholeNumber({ least: 1, most: 100_000 }).optional(),
})
export const OEmbedRequest = z.object({
  url: textField(20_000).meta({
    description: 'An address of `/`, `/graph` or `/embed` with any of its parameters',
  }),
  format: textField(100, { required: false }).meta({ description: '`json`, the default, or `xml`' }),
  maxwidth: numberField({ least: 1, most: 100_000 }, 800),
  maxheight: numberField({ least: 1, most: 100_000 }, 500),
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
  thumbnail_url: z.string().meta({ description: 'A picture of exactly that' }),
  thumbnail_width: z.number(),
  thumbnail_height: z.number(),
})

/** Binary data, which the OpenAPI document does not describe further. */
export const Binary = z.string().meta({ format: 'binary' })

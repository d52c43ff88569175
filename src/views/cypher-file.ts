import { z } from 'zod'
import { LABELS } from '../graph/schema.ts'

/** A parameter of a view or query, as the header of its Cypher file declares it. */
const CypherParameter = z.object({
  name: z.string(),
  type: z.enum(['integer', 'string', 'date', 'key']),
  labels: z.array(z.enum(LABELS)).meta({ description: 'For `key`: the labels it may have' }),
  required: z.boolean(),
  default: z.union([z.string(), z.number()]).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  title: z.string(),
})
export type CypherParameter = z.infer<typeof CypherParameter>

const Total = z.object({ cypher: z.string(), counts: z.enum(LABELS).nullable() })

/** A file of `cypher/views` (a graph) or `cypher/queries` (a table): one read-only query and its header. */
export const CypherFile = z.object({
  name: z.string().meta({ description: "The file's name without `.cypher`" }),
  kind: z.enum(['view', 'query']),
  title: z.string(),
  description: z.string(),
  order: z.number().meta({ description: 'Tabs and menus are in this order' }),
  parameters: z.array(CypherParameter),
  cypher: z.string().meta({ description: 'The query, without the header' }),
  total: Total.nullable().meta({
    description:
      'A query with the same parameters that counts all there are: nodes of the label `counts`, or relationships',
  }),
  omitted: z.string().nullable().meta({
    description:
      'A query with the same parameters that counts the papers that make no pairs, as they have more authors than `most`',
  }),
  walk: z
    .enum(['neighbourhood', 'path', 'similar'])
    .nullable()
    .meta({
      description:
        'How the query runs: once, or step by step with the nodes found so far in `$keys`, `depth` steps from `centre`, ' +
        'or from `from` and `to` until they meet; or it asks the search index what is most like `paper`',
    }),
})
export type CypherFile = z.infer<typeof CypherFile>

import { z } from 'zod'
import { AnyValue } from './result-table.ts'
import { LABELS, VIEW_TYPES } from './schema.ts'

const ViewNode = z.object({
  key: z.string(),
  label: z.enum(LABELS),
  name: z.string(),
  date: z.string().exactOptional(),
  weight: z.number().meta({ description: 'What the size of the node means, papers by default' }),
})
export type ViewNode = z.infer<typeof ViewNode>

const ViewRelationship = z.object({
  type: z.enum(VIEW_TYPES),
  source: z.number().int().meta({ description: 'Index into `nodes`' }),
  target: z.number().int().meta({ description: 'Index into `nodes`' }),
  weight: z.number(),
  evidence: z
    .string()
    .exactOptional()
    .meta({ description: 'Why the two are linked: the sentence, or the titles of shared papers' }),
})
export type ViewRelationship = z.infer<typeof ViewRelationship>

const Truncation = z
  .object({
    shown: z.number(),
    total: z.number().nullable().meta({ description: 'Null when it is not known' }),
    limit: z.number(),
    counts: z
      .enum(LABELS)
      .nullable()
      .meta({ description: 'What was counted: nodes of this label, or relationships' }),
  })
  .meta({ description: 'What a limit left out' })

const Omitted = z
  .object({ papers: z.number(), authors: z.number().meta({ description: 'More than so many each' }) })
  .meta({ description: 'Papers that make no pairs, because they have too many authors' })

const Expanded = z
  .object({
    key: z.string(),
    added: z.number().int().meta({ description: 'How many of its neighbours were not in the view before' }),
    left: z.number().int().meta({ description: 'How many more there are' }),
  })
  .meta({ description: 'A node whose neighbours were added to the view' })

/** What a view shows: a graph, and what a limit left out. */
export const GraphView = z.object({
  view: z.string(),
  parameters: z.record(z.string(), AnyValue),
  nodes: z.array(ViewNode),
  relationships: z.array(ViewRelationship),
  truncated: Truncation.nullable(),
  omitted: Omitted.nullable(),
  expanded: z.array(Expanded).exactOptional().meta({ description: 'Where neighbours were added' }),
  start: z
    .string()
    .exactOptional()
    .meta({ description: 'Only of a path: the key of the node that it starts from' }),
  centre: z.string().exactOptional().meta({
    description: 'The key of the node around which the others lie, the more strongly linked the nearer',
  }),
})
export type GraphView = z.infer<typeof GraphView>

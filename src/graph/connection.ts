import { z } from 'zod'
import { LinkEvidence, NodeLink } from './node-details.ts'
import { LABELS, RELATIONSHIP_TYPES } from './schema.ts'

const Facts = z.object({
  key: z.string(),
  label: z.enum(LABELS),
  name: z.string(),
  date: z.string().exactOptional(),
})

/** A node that others are linked with: a paper of two authors, a model in two papers. */
export const SharedNode = Facts.extend({
  links: z
    .array(
      LinkEvidence.extend({
        type: z.enum(RELATIONSHIP_TYPES),
        node: z.number().int().meta({ description: 'Which of the nodes is linked with it, counted from 0' }),
      }),
    )
    .meta({ description: 'How each of the nodes is linked with it; why, where there are two nodes' }),
})
export type SharedNode = z.infer<typeof SharedNode>

/** Why nodes are connected. */
export const Connection = z.object({
  links: z
    .array(NodeLink)
    .meta({ description: 'The links between two nodes, seen from the first; empty for more than two' }),
  shared: z.array(SharedNode).meta({
    description:
      'What at least two of the nodes are linked with; what most of them share and the newest first',
  }),
  total: z.number().int().meta({ description: 'How many such nodes there are, listed or not' }),
})
export type Connection = z.infer<typeof Connection>

const end = (what: string) =>
  z
    .number()
    .int()
    .meta({ description: `The node ${what}, counted from 0` })

/** A link between two of several nodes. Why is left to the pair. */
export const LinkBetween = z.object({
  type: z.enum(RELATIONSHIP_TYPES),
  source: end('that the link leaves'),
  target: end('that it leads to'),
})
export type LinkBetween = z.infer<typeof LinkBetween>

/** Nodes, and why they are connected. */
export const Together = Connection.extend({
  between: z
    .array(LinkBetween)
    .meta({ description: 'The links between more than two nodes; those of two are in `links`' }),
  nodes: z.array(Facts).meta({ description: 'The nodes in the order of the request' }),
})
export type Together = z.infer<typeof Together>

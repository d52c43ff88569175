import { z } from 'zod'
import { PAPER_VALUES } from './paper-values.ts'
import { LABELS, RELATIONSHIP_TYPES } from './schema.ts'
import { FILLED, SERVICE_NAMES } from './services.ts'

/** Why a link is there. */
export const LinkEvidence = z.object({
  evidence: z.string().exactOptional().meta({ description: 'The sentence' }),
  field: z
    .string()
    .exactOptional()
    .meta({ description: 'Which text it is from: title, abstract, commentary' }),
  start: z.number().exactOptional(),
  end: z.number().exactOptional(),
  rule: z.string().exactOptional().meta({ description: 'The rule that made the link' }),
  confidence: z.number().exactOptional(),
  name: z.string().exactOptional().meta({ description: 'The name as it is written there' }),
  position: z.number().exactOptional(),
  digests: z.array(z.string()).exactOptional(),
  service: z
    .enum(SERVICE_NAMES)
    .exactOptional()
    .meta({ description: 'The service that says so, where no digest does' }),
  commentary: z
    .string()
    .exactOptional()
    .meta({ description: 'What a digest says of a paper that it features' }),
  affiliations: z.array(z.string()).exactOptional().meta({ description: 'Where an author works' }),
})
export type LinkEvidence = z.infer<typeof LinkEvidence>

/** A link of a node, seen from that node. */
export const NodeLink = LinkEvidence.extend({
  type: z.enum(RELATIONSHIP_TYPES),
  direction: z.enum(['out', 'in']),
  other: z.object({
    key: z.string(),
    label: z.enum(LABELS),
    name: z.string(),
    date: z.string().exactOptional(),
  }),
})
export type NodeLink = z.infer<typeof NodeLink>

/** What a digest says about a paper. */
const Discussion = z.object({
  digest: z.object({
    key: z.string(),
    title: z.string(),
    date: z.string().nullable(),
    source: z.string(),
  }),
  line: z.number(),
  commentary: z.string().nullable(),
})

/** The place of a digest that says a value of the paper. */
const ValueSource = z.object({ digest: z.string(), title: z.string(), line: z.number() })

/** Everything known about a node: its properties, what digests say about it (papers), its links with their evidence. */
export const NodeDetails = z.object({
  key: z.string(),
  label: z.enum(LABELS),
  name: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  sources: z.partialRecord(z.enum(PAPER_VALUES), ValueSource).meta({
    description: 'Which digest each value of a paper is from: of several, the one that keeps it best',
  }),
  filled: z.partialRecord(z.enum(FILLED), z.enum(SERVICE_NAMES)).meta({
    description: 'Which service each value of a paper is from that no digest gives',
  }),
  discussions: z.array(Discussion),
  links: z.array(NodeLink),
  ends: z
    .array(
      z.object({
        type: z.enum(RELATIONSHIP_TYPES),
        direction: z.enum(['out', 'in']),
        other: z.enum(LABELS),
        total: z.number().int(),
      }),
    )
    .meta({ description: 'How many links there are of each kind, as `links` may be cut' }),
  totals: z.record(z.string(), z.number().int()).meta({ description: 'The same, added up by type' }),
  truncated: z.boolean(),
})
export type NodeDetails = z.infer<typeof NodeDetails>

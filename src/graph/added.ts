import { z } from 'zod'
import { LABELS } from './schema.ts'

/** Where more is new than this, a map in which it stands out says nothing. */
export const MOST_ADDED_SHOWN = 20_000

/** What the last import added. */
export const Added = z.object({
  since: z
    .string()
    .nullable()
    .meta({ description: 'When the state before was published; null where there is none, as on Neo4j' }),
  count: z.number().int().meta({ description: 'How many nodes are new' }),
  nodes: z
    .array(z.object({ key: z.string(), label: z.enum(LABELS), name: z.string() }))
    .meta({ description: `The new nodes; empty if there are more than ${MOST_ADDED_SHOWN}` }),
})
export type Added = z.infer<typeof Added>

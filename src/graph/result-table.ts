import { z } from 'zod'
import type { Value } from './table.ts'

/** A value in one cell of a result. `table.ts` spells out its type, which contains itself. */
export const AnyValue = z.unknown().meta({
  description: 'Any value; nodes, relationships and paths are objects with `kind`',
}) as unknown as z.ZodType<Value>

/** What is probably mistyped in a query that ran. */
export const Hint = z.object({
  hint: z.string().meta({ description: 'In English' }),
  reason: z.string().meta({ description: 'The name of the message, for other languages' }),
  values: z.record(z.string(), z.unknown()).optional(),
})
export type Hint = z.infer<typeof Hint>

/** The rows of a query. */
export const Table = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(AnyValue)),
  truncated: z.boolean().meta({ description: 'There are more than `limit` rows' }),
  limit: z.number(),
  elapsed: z.number().meta({ description: 'Milliseconds that the engine took' }),
  hints: z
    .array(Hint)
    .optional()
    .meta({ description: 'Labels, types and properties that the graph never has; absent without any' }),
})
export type Table = z.infer<typeof Table>

export const QueryPlan = z.object({
  text: z.string().meta({ description: 'The plan of the engine, one operator per line, indented by depth' }),
})
export type QueryPlan = z.infer<typeof QueryPlan>

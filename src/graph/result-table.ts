import { z } from 'zod'
import type { Value } from './table.ts'

/** A value in one cell of a result. `table.ts` spells out its type, which contains itself. */
export const AnyValue = z.unknown().meta({
  description: 'Any value; nodes, relationships and paths are objects with `kind`',
}) as unknown as z.ZodType<Value>

/** The rows of a query. */
export const Table = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(AnyValue)),
  truncated: z.boolean().meta({ description: 'There are more than `limit` rows' }),
  limit: z.number(),
  elapsed: z.number().meta({ description: 'Milliseconds that the engine took' }),
})
export type Table = z.infer<typeof Table>

export const QueryPlan = z.object({
  text: z.string().meta({ description: 'The plan of the engine, one operator per line, indented by depth' }),
})
export type QueryPlan = z.infer<typeof QueryPlan>

/** Reads rows as objects, inside a store. */
export type ReadRows = (
  cypher: string,
  parameters?: Record<string, unknown>,
) => Promise<Record<string, unknown>[]>

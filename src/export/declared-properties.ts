import type { Value } from '../graph/table.ts'

/** The types that GEXF and GraphML both know by these names. */
export type PropertyType = 'double' | 'boolean' | 'string'

const typeOf = (value: Value): PropertyType =>
  typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string'

/**
 * The properties of all items by name, each with the type that all its values share, else `string`. Both formats
 * declare properties ahead of the graph, so the graph is read once for this alone.
 */
export async function declaredProperties(
  items: AsyncIterable<{ properties: Record<string, Value> }>,
): Promise<Map<string, PropertyType>> {
  const declared = new Map<string, PropertyType>()
  for await (const { properties } of items) {
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) continue
      const type = typeOf(value)
      const known = declared.get(name) ?? type
      declared.set(name, known === type ? type : 'string')
    }
  }
  return new Map([...declared].sort(([a], [b]) => (a < b ? -1 : 1)))
}

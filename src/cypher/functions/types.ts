/** What is known of a value before a query runs. */
export type Kind =
  | 'BOOLEAN'
  | 'STRING'
  | 'INTEGER'
  | 'FLOAT'
  | 'MAP'
  | 'LIST'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'POINT'
  | 'DURATION'
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'

/** `kinds` null: it may be anything. `items`: what a list holds. */
export interface Type {
  kinds: ReadonlySet<Kind> | null
  items: Type | null
}

export const ANY: Type = { kinds: null, items: null }

export const oneOf = (...kinds: Kind[]): Type => ({ kinds: new Set(kinds), items: null })

export const listOf = (items: Type): Type => ({ kinds: new Set<Kind>(['LIST']), items })

/** The type that is written as in Neo4j's manual: `INTEGER | FLOAT`, `LIST<STRING>`. */
export function typeOf(text: string): Type {
  const list = /LIST<(.*)>/.exec(text)
  const names = text.replace(/<.*>/, '').split(' | ')
  if (names.includes('ANY')) return ANY
  return { kinds: new Set(names as Kind[]), items: list ? typeOf(list[1] as string) : null }
}

/** As in `a List, a Map or a Node`. */
export function nameOfType({ kinds }: Type): string {
  if (kinds === null) return 'any value'
  const names = [...kinds].map(kind => (/^[AEIOU]/.test(kind) ? `an ${kind}` : `a ${kind}`))
  return names.length === 1 ? (names[0] as string) : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** What may also be where a kind is expected. */
const ALSO: Partial<Record<Kind, readonly Kind[]>> = { FLOAT: ['INTEGER'], MAP: ['NODE', 'RELATIONSHIP'] }

/** Whether a value of one type may stand where another is expected. */
export function canBe(actual: Type, expected: Type): boolean {
  if (actual.kinds === null || expected.kinds === null) return true
  const kinds = new Set([...expected.kinds].flatMap(kind => [kind, ...(ALSO[kind] ?? [])]))
  return [...actual.kinds].some(kind => kinds.has(kind) && (kind !== 'LIST' || itemsCanBe(actual, expected)))
}

const itemsCanBe = (actual: Type, expected: Type): boolean =>
  actual.items === null || expected.items === null || canBe(actual.items, expected.items)

/** What a value is that has one of several types. */
export function either(types: readonly Type[]): Type {
  if (types.length === 0 || types.some(({ kinds }) => kinds === null)) return ANY
  const items = types.filter(({ kinds }) => kinds?.has('LIST')).map(type => type.items ?? ANY)
  return {
    kinds: new Set(types.flatMap(({ kinds }) => [...(kinds ?? [])])),
    items: items.length === 0 ? null : either(items),
  }
}

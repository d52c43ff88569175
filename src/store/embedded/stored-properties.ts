import type { GrafeoDB } from '@grafeo-db/js'
import { CypherError } from '../../cypher/cypher-error.ts'
import { compareTexts } from '../../cypher/values/compare-texts.ts'
import type { Steps } from '../../cypher/values/steps.ts'
import type { CypherMap, PropertySource, Value } from '../../cypher/values/value.ts'
import { LABEL_TABLE } from '../../graph/labels.ts'
import type { PropertyType, PropertyTypes } from '../../graph/property-type.ts'
import { RELATIONSHIPS } from '../../graph/schema.ts'

/** A label, type or property as it stands in a query. */
export const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``

/** What the properties of the product hold. The engine does not tell 1.0 from 1, nor a time from its text. */
const TYPES: ReadonlyMap<string, PropertyType> = new Map([
  ['key', 'text'],
  ...[...Object.values(LABEL_TABLE), ...RELATIONSHIPS].flatMap(({ properties }) =>
    Object.entries(properties as PropertyTypes),
  ),
])

const timesRefused = (name: string): CypherError =>
  new CypherError('refused', `The property ${name} holds times, which this store cannot read exactly.`)

/** A property as the engine gives it, as a value of Cypher. */
function toStored(value: unknown, name: string, isDecimal: boolean): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isInteger(value) && !isDecimal ? BigInt(value) : value
  if (typeof value === 'bigint' || typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return Array.from(value as unknown[], item => toStored(item, name, isDecimal))
  throw timesRefused(name)
}

/**
 * Tells a decimal from an integer in the engine: half of an odd integer loses its fraction. And a text from a time: only
 * a text starts with the empty one.
 */
const isDecimalIn = (property: string): string =>
  `(((${property} % 8) * 2 + 1) / 2) * 2 = (${property} % 8) * 2 + 1`
const isTextIn = (property: string): string => `${property} STARTS WITH ''`

/**
 * The properties of all nodes, or of all relationships of a type. Those that a query names are read together beforehand;
 * others are read one node or relationship at a time. A file that was not made by the product may hold properties that
 * the product does not know, and these are always read together.
 */
export class StoredProperties implements PropertySource {
  private readonly columns = new Map<string, Value[]>()
  private last: { id: number; properties: CypherMap } | null = null
  private readonly db: GrafeoDB
  private readonly type: string | null
  private readonly names: ReadonlySet<string>

  /** @param type of the relationships; null for nodes @param names of all properties in the file */
  constructor(db: GrafeoDB, type: string | null, names: ReadonlySet<string>) {
    this.db = db
    this.type = type
    this.names = names
  }

  get(id: number, name: string): Value {
    const column = this.columns.get(name)
    if (column) return column[id] ?? null
    if (!this.names.has(name)) return null
    // Whoever asks for one property by a computed name often asks for all of them, one after another.
    if (this.last?.id !== id) this.last = { id, properties: this.all(id) }
    return this.last.properties.get(name) ?? null
  }

  all(id: number): CypherMap {
    const entity = this.type === null ? this.db.getNode(id) : this.db.getEdge(id)
    // The engine gives them in another order each time.
    const entries = Object.entries(entity?.properties() ?? {}).sort(([one], [other]) =>
      compareTexts(one, other),
    )
    return new Map(entries.map(([name, value]) => [name, this.known(id, name, value)]))
  }

  private known(id: number, name: string, value: unknown): Value {
    const type = TYPES.get(name)
    return type === undefined
      ? (this.columns.get(name)?.[id] ?? null)
      : toStored(value, name, type === 'decimal')
  }

  /**
   * Reads properties of everything that has them.
   * @throws CypherError for a foreign property that holds a time: the engine does not give it exactly
   */
  async prepare(names: Iterable<string>, steps: Steps): Promise<void> {
    const wanted = new Set(names)
    // A name that nothing has costs nothing.
    for (const name of this.names) {
      if (this.columns.has(name) || (TYPES.has(name) && !wanted.has(name))) continue
      steps.count()
      const type = TYPES.get(name)
      this.columns.set(
        name,
        await (type === undefined ? this.foreign(name, steps) : this.own(name, type, steps)),
      )
    }
  }

  private async own(name: string, type: PropertyType, steps: Steps): Promise<Value[]> {
    const column: Value[] = []
    for (const [id, value] of await this.rows(name, [])) {
      steps.count()
      column[Number(id)] = toStored(value, name, type === 'decimal')
    }
    return column
  }

  private async foreign(name: string, steps: Steps): Promise<Value[]> {
    const column: Value[] = []
    for (const [id, value, isDecimal, isText] of await this.rows(name, [isDecimalIn, isTextIn])) {
      steps.count()
      if (typeof value === 'string' && isText !== true) throw timesRefused(name)
      column[Number(id)] = toStored(value, name, isDecimal === true)
    }
    return column
  }

  private async rows(name: string, more: ((property: string) => string)[]): Promise<unknown[][]> {
    const pattern = this.type === null ? '(n)' : `()-[n:${quoted(this.type)}]->()`
    const property = `n.${quoted(name)}`
    const columns = ['id(n)', property, ...more.map(write => write(property))].join(', ')
    return (
      await this.db.executeCypher(`MATCH ${pattern} WHERE ${property} IS NOT NULL RETURN ${columns}`)
    ).rows()
  }
}

import { AppError } from '../errors.ts'
import type { Table } from '../graph/result-table.ts'
import { RELATIONSHIP_TYPES, type ViewRelationshipType } from '../graph/schema.ts'
import {
  isNode,
  isPath,
  isRelationship,
  type NodeValue,
  type RelationshipValue,
  type Value,
} from '../graph/table.ts'
import { inPieces } from '../in-pieces.ts'

/** A link in a view, by the keys of its ends. Without `target` it stands for a single node. */
export interface Link {
  source: string
  target: string | null
  type: ViewRelationshipType
  weight: number
  evidence?: string
}

const EVIDENCE_LONGEST = 600

function evidenceOf(value: Value | undefined): { evidence?: string } {
  const text = Array.isArray(value) ? value.join(' · ') : value
  return typeof text === 'string' && text !== '' ? { evidence: text.slice(0, EVIDENCE_LONGEST) } : {}
}

const typeOf = (value: Value | undefined): ViewRelationshipType =>
  RELATIONSHIP_TYPES.find(type => type === value) ?? 'SHARES'

/** What a row of `source, target, type?, weight?, evidence?` says. */
function readColumns({ columns }: Table): (row: readonly Value[]) => Link {
  const at = (name: string) => columns.indexOf(name)
  const [source, target, type, weight, evidence] = ['source', 'target', 'type', 'weight', 'evidence'].map(
    at,
  ) as [number, number, number, number, number]
  return row => ({
    source: String(row[source]),
    target: row[target] === null ? null : String(row[target]),
    type: typeOf(row[type]),
    weight: typeof row[weight] === 'number' ? row[weight] : 1,
    ...evidenceOf(row[evidence]),
  })
}

function valuesIn(value: Value): (NodeValue | RelationshipValue)[] {
  if (isNode(value) || isRelationship(value)) return [value]
  if (isPath(value)) return [...value.nodes, ...value.relationships]
  return Array.isArray(value) ? value.flatMap(valuesIn) : []
}

/** Rows of nodes, relationships and paths. */
function linksOfValues(table: Table): Link[] {
  const nodes = new Map<string, string>()
  const relationships = new Map<string, RelationshipValue>()
  for (const value of table.rows.flat().flatMap(valuesIn)) {
    if (isNode(value)) nodes.set(value.id, value.key)
    else relationships.set(value.id, value)
  }
  const alone: Link[] = [...nodes.values()].map(source => ({
    source,
    target: null,
    type: 'SHARES',
    weight: 1,
  }))
  const linked = [...relationships.values()].flatMap(({ start, end, type, properties }): Link[] => {
    const [source, target] = [nodes.get(start), nodes.get(end)]
    // A relationship can be drawn only if the query returns both of its nodes.
    return source && target ? [{ source, target, type, weight: 1, ...evidenceOf(properties.evidence) }] : []
  })
  return [...alone, ...linked]
}

/**
 * The links that the query of a view returns, without repeats, in the order of its rows.
 * @throws INVALID when the rows hold no graph
 */
export async function linksOf(table: Table): Promise<Link[]> {
  const seen = new Map<string, Link>()
  const add = (link: Link) => {
    const id = `${link.type}\n${link.source}\n${link.target}`
    if (!seen.has(id)) seen.set(id, link)
  }
  if (table.columns.includes('source') && table.columns.includes('target')) {
    const read = readColumns(table)
    for await (const rows of inPieces(table.rows)) for (const row of rows) add(read(row))
  } else linksOfValues(table).forEach(add)
  // Rows of nulls and empty lists are a graph without nodes; numbers and texts are none.
  if (seen.size === 0 && table.rows.flat(2).some(value => value !== null))
    throw new AppError('INVALID', { reason: 'noGraph', values: { columns: table.columns.join(', ') } })
  return [...seen.values()]
}

import { type Connection, rowsOf } from './connection.ts'

/** Milliseconds for reading the settings. */
const PATIENCE = 5_000

const HEAP = 'server.memory.heap.max_size'

interface Wanted {
  /** What to set, from the size of the heap in bytes. */
  value: (heap: number) => string
  /** The largest value that protects the server. */
  most: (heap: number) => number
  why: string
}

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)}m`

/** What keeps one query from taking down a server. None of it is set in a new one, except the second. */
const WANTED: Readonly<Record<string, Wanted>> = {
  'db.memory.transaction.max': {
    value: heap => mebibytes(heap / 4),
    most: heap => heap / 2,
    why: 'one query can use all memory',
  },
  'dbms.memory.transaction.total.max': {
    value: heap => mebibytes(heap / 2),
    most: heap => heap * 0.75,
    why: 'queries together can use all memory',
  },
  'db.transaction.timeout': {
    value: () => '5m',
    most: () => Number.POSITIVE_INFINITY,
    why: 'a transaction that a lost client left open stays for ever',
  },
}

const UNITS: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 }

/** `256.00MiB`, `1g` or `5m` as a number: bytes of a size, and of a time only whether there is one. */
function amountOf(text: string): number {
  const [, amount = '', unit = ''] = /^([\d.]+)\s*([kmgt]?)/i.exec(text) ?? []
  return Number(amount) * (UNITS[unit.toLowerCase()] ?? 1)
}

/** A heap of this size is assumed where the server does not say: then only the proportions count. */
const SMALLEST_HEAP = 2 ** 30

/** @param settings by name, as SHOW SETTINGS gives them */
export function adviceOn(settings: ReadonlyMap<string, string>): string[] {
  const said = amountOf(settings.get(HEAP) ?? '')
  const heap = said || SMALLEST_HEAP
  const most = ({ most }: Wanted) => (said ? most(heap) : Number.POSITIVE_INFINITY)
  return Object.entries(WANTED)
    .filter(([name, wanted]) => {
      const amount = amountOf(settings.get(name) ?? '')
      return amount === 0 || amount > most(wanted)
    })
    .map(([name, { value, why }]) => {
      const given = settings.get(name)
      const unless = said ? '' : ' (with 1 GB of heap)'
      return `On Neo4j, ${name} is ${given || 'not set'}, so ${why}. Set it to ${value(heap)}${unless}.`
    })
}

/** What to set on a server so that one query cannot take it down; empty when all is well. */
export async function serverAdvice(connection: Connection): Promise<string[]> {
  const names = [HEAP, ...Object.keys(WANTED)]
  const cypher = 'SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value'
  try {
    const rows = await connection.read(transaction => rowsOf(transaction, cypher, { names }), PATIENCE)
    return adviceOn(new Map(rows.map(({ name, value }) => [String(name), String(value ?? '')])))
  } catch {
    const rest = Object.keys(WANTED).join(', ')
    return [`Whether Neo4j is protected from a single query could not be checked. It should set ${rest}.`]
  }
}

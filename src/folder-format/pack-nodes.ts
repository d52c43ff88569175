import { LABEL_TABLE, type LabelRow } from '../graph/labels.ts'
import type { NodeDetails, NodeLink } from '../graph/node-details.ts'
import { LABELS } from '../graph/schema.ts'
import { type Kind, NAME_OF, type PackedNodes } from './packed-nodes.ts'
import { KeyShortener } from './short-keys.ts'

type Other = NodeLink['other']

/** Gives each value a number, the same for the same. */
class Numbers {
  readonly values: unknown[] = []
  private readonly known = new Map<string, number>()

  of(value: unknown): number {
    const text = JSON.stringify(value)
    const known = this.known.get(text)
    if (known !== undefined) return known
    const number = this.values.push(value) - 1
    this.known.set(text, number)
    return number
  }
}

/** The columns of nodes that are named. */
class Named {
  readonly columns: Pick<PackedNodes, 'labels' | 'keys' | 'names' | 'dates'> = {
    labels: [],
    keys: [],
    names: [],
    dates: [],
  }
  readonly shortener = new KeyShortener()
  private readonly places = new Map<string, number>()

  /** @returns its place, and whether it is new */
  place({ key, label, name, date }: Other): [place: number, isNew: boolean] {
    const id = JSON.stringify([key, label, name, date])
    const known = this.places.get(id)
    if (known !== undefined) return [known, false]
    const { labels, keys, names, dates } = this.columns
    const place = names.push(name) - 1
    this.places.set(id, place)
    labels.push(LABELS.indexOf(label))
    dates.push(date ?? null)
    keys.push(this.shortener.short(key, name))
    return [place, true]
  }
}

/** Columns that begin where they are first needed. */
class Columns {
  readonly columns = new Map<string, unknown[]>()
  private rows = 0

  push(row: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(row)) {
      if (value === undefined) continue
      const column = this.columns.get(name) ?? Array.from({ length: this.rows }, () => null)
      column[this.rows] = value
      this.columns.set(name, column)
    }
    this.rows += 1
    for (const column of this.columns.values()) if (column.length < this.rows) column.push(null)
  }

  /** In the order of their names, so that the same nodes give the same bytes. */
  sorted(): Record<string, unknown[]> {
    return Object.fromEntries([...this.columns].sort(([one], [other]) => (one < other ? -1 : 1)))
  }
}

/** A node with details, as links to it name it. */
function asOther({ key, label, name, properties }: NodeDetails): Other {
  const { date }: LabelRow = LABEL_TABLE[label]
  const day = date === null ? undefined : properties[date]
  return { key, label, name, ...(typeof day === 'string' && { date: day }) }
}

const shortValue = (value: unknown, name: string): unknown => (value === 0 ? [0] : value === name ? 0 : value)

const shortProperties = ({ properties, name }: NodeDetails): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, shortValue(value, name)]))

/** Where the values of a paper are from: those of one place together. */
function shortSources(sources: NodeDetails['sources'], numbers: Numbers): number[] {
  const byPlace = new Map<string, { from: number; line: number; names: string[] }>()
  for (const [name, { digest, title, line }] of Object.entries(sources)) {
    const from = numbers.of([digest, title])
    const place = byPlace.get(`${from} ${line}`) ?? { from, line, names: [] }
    place.names.push(name)
    byPlace.set(`${from} ${line}`, place)
  }
  return [...byPlace.values()].flatMap(({ from, line, names }) => [numbers.of(names), from, line])
}

const kindOf = ({ type, direction }: Pick<NodeLink, 'type' | 'direction'>, other: Other['label']): Kind => [
  type,
  direction,
  LABELS.indexOf(other),
]

/** The links of all nodes. */
class PackedLinks {
  readonly kinds: number[] = []
  readonly others: number[] = []
  readonly said = new Columns()

  constructor(
    private readonly numbers: Numbers,
    private readonly named: Named,
  ) {}

  push({ type, direction, other, name, digests, ...said }: NodeLink, own: string): void {
    this.kinds.push(this.numbers.of(kindOf({ type, direction }, other.label)))
    const [place, isNew] = this.named.place(other)
    this.others.push(isNew ? 0 : place + 1)
    const short = name === other.name ? NAME_OF.other : name === own ? NAME_OF.own : name
    this.said.push({ ...said, name: short, digests: digests && this.numbers.of(digests) })
  }
}

/** Packs details of nodes. Each key is there once. @returns columns from which `unpackNodes` makes the same */
export function packNodes(nodes: readonly NodeDetails[]): PackedNodes {
  const [numbers, named, properties] = [new Numbers(), new Named(), new Columns()]
  const links = new PackedLinks(numbers, named)
  for (const node of nodes) {
    named.place(asOther(node))
    properties.push(shortProperties(node))
  }
  for (const node of nodes) for (const link of node.links) links.push(link, node.name)
  const kinds = ({ ends }: NodeDetails) => ends.map(end => numbers.of(kindOf(end, end.other)))
  const discussed = ({ discussions }: NodeDetails) =>
    discussions.flatMap(({ digest, line, commentary }) => [numbers.of(digest), line, commentary])
  return {
    own: nodes.length,
    ...named.columns,
    prefixes: named.shortener.prefixes,
    properties: properties.sorted(),
    sources: nodes.map(node => shortSources(node.sources, numbers)),
    filled: nodes.map(node => numbers.of(node.filled)),
    discussions: nodes.map(discussed),
    ends: nodes.map(node => numbers.of(kinds(node))),
    totals: nodes.map(node => node.ends.map(({ total }) => total)),
    counts: nodes.map(node => node.links.length),
    kinds: links.kinds,
    others: links.others,
    said: links.said.sorted(),
    // Last, as all that stands above adds to them.
    values: numbers.values,
  }
}

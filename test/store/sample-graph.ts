import type { ImportReport, Stats } from '../../src/graph/library.ts'
import type {
  GraphChange,
  NodeRecord,
  NodeRef,
  Properties,
  RelationshipRecord,
  Statement,
} from '../../src/graph/records.ts'
import { LABELS, type Label, RELATIONSHIP_TYPES, type RelationshipType } from '../../src/graph/schema.ts'
import { statementProperties } from '../../src/store/statement-properties.ts'
import type { GraphStore } from '../../src/store/store.ts'

/** A small graph, made by hand, with every label, every relationship type and both languages. */

const node = (label: Label, key: string, properties: Properties): NodeRecord => ({ label, key, properties })
const link = (
  type: RelationshipType,
  from: NodeRef,
  to: NodeRef,
  properties: Properties = {},
): RelationshipRecord => ({
  type,
  from: { label: from.label, key: from.key },
  to: { label: to.label, key: to.key },
  properties,
})

const may = node('Digest', 'digest:may', {
  title: '2024-05-06',
  date: '2024-05-06',
  source: 'may.txt',
  hash: 'a1',
})
const june = node('Digest', 'digest:june', {
  title: '2024-06-03',
  date: '2024-06-03',
  source: 'june.txt',
  hash: 'b1',
})
const weave = node('Paper', 'arxiv:2405.00001', {
  title: 'Weaving Graphs with Transformers',
  date: '2024-05-01',
  year: 2024,
})
const korean = node('Paper', 'arxiv:2405.00002', {
  title: '지식 그래프와 Phenaki의 메모리',
  altTitles: ['Knowledge Graphs and the Memory of Phenaki'],
  date: '2024-05-02',
  year: 2024,
})
const video = node('Paper', 'arxiv:2406.00003', {
  title: 'Phenaki: Video from Text',
  date: '2024-06-01',
  year: 2024,
  abstract: 'We draw 🎬.\nTwo lines, "quotes", a \\ and \'one\'.',
})
const kim = node('Author', 'author:kim-seo-yeon', { name: '김서연', aliases: ['Seo-yeon Kim'] })
const noether = node('Author', 'author:emmy-noether', { name: 'Emmy Noether' })
const scaling = node('Topic', 'topic:scaling-law', { name: 'scaling law', aliases: ['scaling-laws'] })
const graphs = node('Topic', 'topic:graph', { name: 'graph' })
const phenaki = node('Model', 'model:phenaki', { name: 'Phenaki', arxivId: '2210.02399' })

const statement = (
  digest: NodeRecord,
  paper: NodeRecord,
  position: number,
  more: Partial<Statement> = {},
): Statement => ({
  digest: digest.key,
  paper: paper.key,
  position,
  line: position * 10,
  title: String(paper.properties.title),
  altTitles: [],
  authors: ['Emmy Noether'],
  topics: ['graph'],
  links: [],
  ...more,
})

/** What the two digests say. June discusses a paper from May again. */
export const STATEMENTS: Statement[] = [
  statement(may, weave, 1, {
    commentary: '그래프를 짠다. Phenaki와 닮았다.',
    abstract: 'A graph.',
    links: ['2406.00003'],
  }),
  statement(may, korean, 2, { authors: ['김서연', 'Emmy Noether'], topics: ['graph', 'scaling law'] }),
  statement(june, korean, 1, { date: '2024-05-02', url: 'https://example.org/2' }),
  statement(june, video, 2, { arxivId: '2406.00003' }),
]

const featured = (of: NodeRecord): RelationshipRecord[] =>
  STATEMENTS.filter(({ digest }) => digest === of.key).map(one =>
    link('FEATURES', of, { label: 'Paper', key: one.paper }, statementProperties(one)),
  )

const evidence = (sentence: string, confidence: number): Properties => ({
  evidence: sentence,
  field: 'commentary',
  start: 0,
  end: sentence.length,
  rule: 'name',
  confidence,
})

export const MAY: GraphChange = {
  replace: [may, weave, korean],
  remove: [],
  nodes: [may, weave, korean, kim, noether, scaling, graphs, phenaki],
  relationships: [
    ...featured(may),
    link('AUTHORED_BY', weave, noether, { position: 1 }),
    link('AUTHORED_BY', korean, kim, { position: 1 }),
    link('AUTHORED_BY', korean, noether, { position: 2 }),
    link('TAGGED', weave, graphs),
    link('TAGGED', korean, graphs),
    link('TAGGED', korean, scaling),
    link('CITES', weave, phenaki, evidence('Phenaki와 닮았다.', 0.75)),
    link('CITES', korean, phenaki, evidence('지식 그래프와 Phenaki의 메모리', 1)),
  ],
}

export const JUNE: GraphChange = {
  replace: [june, video],
  remove: [],
  nodes: [june, video, noether, graphs, phenaki],
  relationships: [
    ...featured(june),
    link('AUTHORED_BY', video, noether, { position: 1 }),
    link('TAGGED', video, graphs),
    link('INTRODUCES', video, phenaki, evidence('Phenaki: Video from Text', 0.9)),
    link('CITES', weave, video, evidence('2406.00003', 1)),
  ],
}

/** June, written in two steps: its first entry, then the rest. */
export const JUNE_IN_PARTS: GraphChange[] = (() => {
  const isFirst = (one: RelationshipRecord) => one.type === 'FEATURES' && one.to.key === korean.key
  const part = node('Digest', june.key, { ...june.properties, hash: '' })
  const first = {
    replace: [june],
    remove: [],
    nodes: [part],
    relationships: JUNE.relationships.filter(isFirst),
  }
  const rest = {
    ...JUNE,
    replace: [video],
    relationships: JUNE.relationships.filter(one => !isFirst(one)),
  }
  return [first, rest]
})()

const none = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, 0])) as Record<Name, number>

export const SAMPLE_STATS: Stats = {
  nodes: { ...none(LABELS), Digest: 2, Paper: 3, Author: 2, Topic: 2, Model: 1 },
  relationships: {
    ...none(RELATIONSHIP_TYPES),
    FEATURES: 4,
    AUTHORED_BY: 4,
    TAGGED: 4,
    CITES: 3,
    INTRODUCES: 1,
  },
  from: '2024-05-06',
  to: '2024-06-03',
}

export const NOTHING: GraphChange = { replace: [], remove: [], nodes: [], relationships: [] }

export const reportOf = (stats: Stats): ImportReport => ({
  at: '2024-06-03T00:00:00.000Z',
  linker: '1',
  paths: ['may.txt', 'june.txt'],
  elapsed: 12,
  documents: { imported: 2, unchanged: 0, removed: 0, failed: 0 },
  entries: 4,
  stats,
  merges: [],
  diagnostics: [],
  uncertain: [],
  rules: { name: 3 },
})

/** Applies changes as one import. */
export async function write(store: GraphStore, ...changes: GraphChange[]): Promise<void> {
  const writer = await store.write()
  for (const change of changes) await writer.apply(change)
  await writer.sweep()
  await writer.publish(reportOf, 'import may.txt june.txt')
}

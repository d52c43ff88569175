import { expect, test } from 'vitest'
import type { GraphChange, NodeRecord } from '../../src/graph/records.ts'
import type { Label } from '../../src/graph/schema.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { NOTHING } from './sample-graph.ts'

/** Names, how people type them, and the nodes with those names. */
const NAMES: [name: string, typed: string[], label: Label, key: string][] = [
  ['Łukasz Kaiser', ['lukasz', 'Łukasz', 'ŁUKASZ KAISER'], 'Author', 'author:lukasz-kaiser'],
  ['Søren Kierkegaard', ['soren', 'Søren', 'kierkegaard soren'], 'Author', 'author:soren-kierkegaard'],
  ['Burak Işık', ['isik', 'IŞIK', 'ışık', 'burak isik'], 'Author', 'author:burak-isık'],
  ['Nils Kjær', ['kjaer', 'Kjær', 'KJÆR'], 'Author', 'author:nils-kjær'],
  ['Đorđe Petrović', ['dorde', 'đorđe', 'petrovic'], 'Author', 'author:đorđe-petrovic'],
  ['Guðrún Þórsdóttir', ['gudrun', 'thorsdottir'], 'Author', 'author:guðrun-þorsdottir'],
  ['김서연', ['김서연', '김서연'.normalize('NFD'), 'ㄱㅅㅇ'], 'Author', 'author:김서연'],
  ['Straße', ['strasse', 'STRASSE', 'straße', 'STRAẞE'], 'Topic', 'topic:strasse'],
  ['œuvre', ['oeuvre', 'Œuvre'], 'Topic', 'topic:œuvre'],
  ['ＧＰＴ４', ['gpt4', 'ＧＰＴ'], 'Model', 'model:gpt4'],
]

const paper: NodeRecord = { label: 'Paper', key: 'title:a-paper', properties: { title: 'A Paper' } }
const digest: NodeRecord = { label: 'Digest', key: 'digest:one', properties: { title: 'One', hash: '1' } }
const TYPES = { Author: 'AUTHORED_BY', Topic: 'TAGGED', Model: 'CITES' } as const
const named = NAMES.map(([name, , label, key]): NodeRecord => ({ label, key, properties: { name } }))

/** One paper that is linked with all of them. */
export const LETTERS: GraphChange = {
  ...NOTHING,
  nodes: [digest, paper, ...named],
  relationships: [
    { type: 'FEATURES', from: digest, to: paper, properties: { position: 1, line: 1, title: 'A Paper' } },
    ...named.map(to => ({
      type: TYPES[to.label as keyof typeof TYPES],
      from: paper,
      to: { label: to.label, key: to.key },
      properties: {},
    })),
  ],
}

/** Names with unusual letters are found the way people type them. */
export function lettersContract(store: () => GraphStore): void {
  test.each(NAMES.flatMap(([name, typed, , key]) => typed.map(text => [text, name, key] as const)))(
    'finds by "%s" %s',
    async (text, _, key) => {
      expect(await store().search(text, 1)).toMatchObject([{ key }])
    },
  )
}

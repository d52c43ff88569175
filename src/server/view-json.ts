import type { GraphView } from '../graph/graph-view.ts'

function* listOf(items: readonly object[]): Generator<string> {
  let before = '['
  for (const item of items) {
    yield before + JSON.stringify(item)
    before = ','
  }
  yield items.length === 0 ? '[]' : ']'
}

/** A view as JSON, piece by piece: all of a large one at once would keep everybody else waiting. */
export async function* viewJson({ nodes, relationships, ...others }: GraphView): AsyncGenerator<string> {
  yield `${JSON.stringify(others).slice(0, -1)},"nodes":`
  yield* listOf(nodes)
  yield ',"relationships":'
  yield* listOf(relationships)
  yield '}'
}

import { labelOfKey } from '../../../src/graph/keys.ts'
import { loadCypherFiles } from '../../../src/views/load.ts'

/** What the server answers about these nodes, and nothing about the library as a whole. */
export async function addressesAbout(keys: readonly string[], words: readonly string[]): Promise<string[]> {
  const files = (await loadCypherFiles()).flatMap(({ kind, name, parameters, walk }) => {
    // Similar papers are found by the search index, which reads the whole library once.
    if (walk === 'similar') return []
    const needed = parameters.filter(({ type, required }) => type === 'key' && required)
    if (needed.length === 0) return []
    const values = needed.map(({ name, labels }, at) => {
      const fitting = keys.filter(key => labels.includes(labelOfKey(key) as never))
      return [name, fitting.at(-at) ?? ''] as [string, string]
    })
    return [`/api/${kind === 'view' ? 'views' : 'queries'}/${name}?${new URLSearchParams(values)}`]
  })
  return [
    ...words.map(word => `/api/search?q=${encodeURIComponent(word)}`),
    ...keys.map(key => `/api/nodes/${encodeURIComponent(key)}`),
    ...keys.map(key => `/graph?node=${encodeURIComponent(key)}`),
    ...files,
  ]
}

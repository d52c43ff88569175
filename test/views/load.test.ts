import { expect, test } from 'vitest'
import type { CypherFile } from '../../src/views/cypher-file.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'

const files = await loadCypherFiles()

const refused = (kind: CypherFile['kind'], name: string): string => {
  try {
    return findFile(files, kind, name).name
  } catch (error) {
    return (error as Error).message
  }
}

test('a slip in the name of a saved query or a view is answered with the name that was meant', () => {
  expect(refused('query', 'top-topic')).toBe('There is no "top-topic"; did you mean "top-topics"?')
  expect(refused('view', 'co-author')).toBe('There is no "co-author"; did you mean "co-authors"?')
  expect(refused('query', 'nonsense')).toContain('These exist: top-authors,')
})

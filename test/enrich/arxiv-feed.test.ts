import { expect, test } from 'vitest'
import { readArxivFeed } from '../../src/enrich/services/arxiv-feed.ts'

test('a feed that is nested without end is refused before it is read', () => {
  const bomb = `<feed>${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}</feed>`
  expect(() => readArxivFeed(bomb)).toThrow('nested too deep')
})

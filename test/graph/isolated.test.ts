import { expect, it } from 'vitest'
import { shownName } from '../../src/graph/schema.ts'
import { titleWithSubjects } from '../../src/graph/subjects.ts'
import { isolated } from '../../src/graph/writable.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { loadTranslator } from '../../src/text/translator.ts'

const [HEBREW, EMBEDDED] = ['שלום (2024)', 'Bob \u202Bodd']
const AT_HOME = `\u2068${HEBREW}\u2069`
const CLOSED = '\u2068Bob \u202Bodd\u202C\u2069'

it.each([
  ['Plain Name', 'Plain Name'],
  ['한글과 漢字, é', '한글과 漢字, é'],
  [HEBREW, AT_HOME],
  [EMBEDDED, CLOSED],
  ['Bob \u202Eodd\u202C', 'Bob odd'],
  ['Open \u2067isolate', '\u2068Open \u2067isolate\u2069\u2069'],
  ['Control \u0000\u001b[31m \ud800', 'Control [31m '],
])('%j is isolated only where it could turn what is around it', (name, expected) => {
  expect(isolated(name)).toBe(expected)
})

it('keeps a name that turns the direction from turning titles, communities and messages', async () => {
  const scene = arrange(
    {
      view: 'path',
      parameters: { from: 'author:a', to: 'author:b' },
      nodes: [
        { key: 'author:a', label: 'Author', name: HEBREW, weight: 1 },
        { key: 'author:b', label: 'Author', name: EMBEDDED, weight: 1 },
      ],
      relationships: [{ type: 'SHARES', source: 0, target: 1, weight: 1 }],
      truncated: null,
      omitted: null,
    },
    'one',
    null,
  )
  expect(titleWithSubjects('Path', scene)).toBe(`Path: ${AT_HOME} → ${CLOSED}`)
  expect(scene.communities.map(({ name }) => name)).toEqual([`${AT_HOME} · ${CLOSED}`])
  const { say } = await loadTranslator('en')
  expect(say('isolate', { name: HEBREW })).toBe(`Show only “${AT_HOME}”`)
})

it('shows names without control characters', () => {
  expect(shownName('Topic', 'a\u0007b \u202Ec')).toBe('#ab c')
})

import { describe, expect, it, vi } from 'vitest'
import { ACCEPTED } from './accepted.ts'
import { allRegularExpressions } from './all.ts'
import { problemsOf } from './check.ts'

// Other files may have loaded the modules that put some of them together.
vi.resetModules()
const all = await allRegularExpressions()

describe('every regular expression of the source', () => {
  it('takes time in proportion to its text', async () => {
    expect(all.length).toBeGreaterThan(400)
    expect(await problemsOf(all)).toEqual([])
  })

  it('is in the table of exceptions only if it is still there', () => {
    const gone = ACCEPTED.filter(({ begins }) => !all.some(({ pattern }) => pattern.startsWith(begins)))
    expect(gone).toEqual([])
  })
})

it('finds one with overlapping repetition', async () => {
  const [problem] = await problemsOf([{ pattern: '^(\\s|a\\s*)*b', flags: '', place: 'here' }])
  expect(problem).toContain('here')
})

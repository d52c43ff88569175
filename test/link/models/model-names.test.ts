import { describe, expect, it } from 'vitest'
import { SHIPPED_MODELS } from '../../../src/link/models/model-names.ts'
import { parseNames } from '../../../src/link/models/notation.ts'

describe('the names that are shipped', () => {
  const names = parseNames(SHIPPED_MODELS, true).filter(({ certainty }) => certainty !== 'exact')

  it('have no marks left in them, and no duplicates', () => {
    expect(names.length).toBeGreaterThan(1000)
    expect(names.map(({ name }) => name).filter(name => !/^[\p{L}\d]/u.test(name))).toEqual([])
    const seen = new Set<string>()
    expect(names.map(({ name }) => name).filter(name => seen.has(name) || !seen.add(name))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { parseParameters } from '../../../web/console/parse-parameters.ts'

describe('parameters as JSON', () => {
  it('are an object of plain values and lists of texts', () => {
    const text = '{"name": "GPT-4", "least": 2, "exact": true, "none": null, "keys": ["a", "b"]}'
    expect(parseParameters(text)).toEqual({
      name: 'GPT-4',
      least: 2,
      exact: true,
      none: null,
      keys: ['a', 'b'],
    })
  })

  it('may be left out', () => {
    expect(parseParameters('')).toEqual({})
    expect(parseParameters('  \n')).toEqual({})
  })

  it.each(['{', '[1]', '"a"', 'null', '{"a": {"b": 1}}', '{"a": [1]}', '{"a": [["b"]]}'])(
    'are not %s',
    text => {
      expect(parseParameters(text)).toBeNull()
    },
  )
})

import { describe, expect, it } from 'vitest'
import { parseIdentityFile } from '../../../src/link/identity/identity-file.ts'

describe('an identity file', () => {
  it('with mistakes is not used, and each is reported with its line', () => {
    const text =
      'authors:\n  merge:\n    - [One Name, Other Name]\n  spilt:\n    - [A, B]\ntopics:\n  split:\n    - [alone]\n'
    const told = () => parseIdentityFile(text, 'identity.yaml')
    expect(told).toThrow(/nothing was changed:\n {2}identity\.yaml:4: "spilt" is not allowed here/)
    expect(told).toThrow(/\n {2}identity\.yaml:8: topics\.split\.0: /)
  })

  it('that is not valid YAML is reported with the line', () => {
    expect(() => parseIdentityFile('authors:\n  merge: [[a, b]\nmodels: {}\n', 'identity.yaml')).toThrow(
      /identity\.yaml:3: /,
    )
  })
})

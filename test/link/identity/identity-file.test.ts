import { describe, expect, it } from 'vitest'
import { parseIdentityFile } from '../../../src/link/identity/identity-file.ts'

describe('an identity file', () => {
  it('with mistakes is not used, and each is reported with its line', () => {
    const text =
      'authors:\n  merge:\n    - [One Name, Other Name]\n  spilt:\n    - [A, B]\ntopics:\n  split:\n    - [alone]\n'
    const told = () => parseIdentityFile(text, 'identity.yaml')
    expect(told).toThrow(
      /nothing was changed:\n {2}identity\.yaml:4: "spilt" is not known here, only merge, split/,
    )
    expect(told).toThrow(/\n {2}identity\.yaml:8: topics\.split\.0: A group of fewer names than 2/)
  })

  it('says what it could hold instead of what it holds', () => {
    const told = () =>
      parseIdentityFile('Author: {}\nauthors:\n  merge: [Tom Brown, T. Brown]\n', 'identity.yaml')
    expect(told).toThrow('identity.yaml:1: "Author" is not known here, only authors, topics, models, papers.')
    expect(told).toThrow('identity.yaml:3: authors.merge.0: Each group is a list of its own, such as [')
  })

  it('that is not valid YAML is reported with the line', () => {
    expect(() => parseIdentityFile('authors:\n  merge: [[a, b]\nmodels: {}\n', 'identity.yaml')).toThrow(
      /identity\.yaml:3: /,
    )
  })
})

import { expect, it } from 'vitest'
import { arxivIdOf } from '../../../src/sources/fields/links.ts'

it('an arXiv id may be part of a DOI', () =>
  expect(arxivIdOf('https://doi.org/10.48550/arXiv.2405.00001')).toBe('2405.00001'))

import { expect, it } from 'vitest'
import { familyOf, isOfFamily } from '../../src/views/model-family.ts'

it('a family of models begins with the same letters, and then something else', () => {
  expect([familyOf('GPT-4'), familyOf('LLaMA 2'), familyOf('o1'), familyOf('T5')]).toEqual([
    'gpt',
    'llama',
    null,
    null,
  ])
  expect(['Llama-3', 'LLaMA', 'LLaMAdapter'].map(name => isOfFamily(name, 'llama'))).toEqual([
    true,
    true,
    false,
  ])
})

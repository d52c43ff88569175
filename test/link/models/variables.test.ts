import { expect, it } from 'vitest'
import { findMentions } from '../../../src/link/models/find-mentions.ts'
import { proseTokens } from '../../../src/link/models/mask.ts'
import { ModelNames } from '../../../src/link/models/model-names.ts'

const NAMES = new ModelNames([])
const namesIn = (text: string): string[] =>
  findMentions(text, proseTokens(text), NAMES).map(({ canonical }) => canonical)

it.each([
  'With weights w_1 and a baseline, s1 denotes the first state and o_1 the first output.',
  'Observations o1 and o2 are drawn from the same source.',
  'The rewards R1, R4 and R5 add up; R1 counts twice.',
  'A policy $\\pi_0$ is updated to $\\pi_1$; $T_0$ is the initial temperature.',
  'States s₁ and o₁, and a matrix H_{3}.',
  '$π$-Attention needs no other word.',
  'MUSE: Estimation of Similarity',
])('finds no model among variables: %s', text => {
  expect(namesIn(text)).toEqual([])
})

it.each([
  ['o1과 R1을 비교했습니다.', ['o1', 'DeepSeek-R1']],
  ['We distil o1 and o3 into s1.', ['o1', 'o3', 's1']],
  ['π0: A Vision-Language-Action Flow Model', ['π0']],
  ['$\\pi_0$: A Vision-Language-Action Flow Model', ['π0']],
  ['π₀ and π₀.₅ were trained on robots.', ['π0', 'π0.5']],
  ['BERT_large and GPT_4', ['BERT', 'GPT-4']],
  ['The MUSE model and GPT', ['Muse', 'GPT']],
])('finds the models of %s', (text, names) => {
  expect(namesIn(text)).toEqual(names)
})

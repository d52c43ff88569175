import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/link/rules.ts'
import { linkSample, whatToDo } from './sample/link-sample.ts'

describe('the linker', () => {
  it('says of the sample what its version has always said', async () => {
    expect(await whatToDo()).toBeNull()
  })
})

describe('the rules', async () => {
  const { nodes, relationships } = await linkSample()

  /** `rule: alias → name` of every other spelling. */
  const aliases = nodes.flatMap(({ properties: { name, aliases = [], aliasRules } }) =>
    (aliases as string[]).map((alias, index) => `${(aliasRules as string[])[index]}: ${alias} → ${name}`),
  )

  it.each(
    Object.entries(RULES).flatMap(([name, rule]) => (rule.kind === 'alias' ? [{ name, ...rule }] : [])),
  )('$name joins the spellings of its example', ({ name, example }) => {
    expect(aliases).toContain(`${name}: ${example}`)
  })

  it.each(Object.entries(RULES).flatMap(([name, rule]) => (rule.kind === 'link' ? [{ name, ...rule }] : [])))(
    '$name links the text of its example, as certain as it says',
    ({ name, example, confidence }) => {
      const made = relationships.map(({ properties }) => properties).filter(({ rule }) => rule === name)
      expect(made.some(({ evidence }) => String(evidence).includes(example))).toBe(true)
      const [low, high] = [confidence].flat()
      for (const link of made) {
        expect(link.confidence).toBeGreaterThanOrEqual(low ?? 1)
        expect(link.confidence).toBeLessThanOrEqual(high ?? low ?? 0)
      }
    },
  )
})

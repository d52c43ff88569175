import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ViewNode } from '../../src/graph/graph-view.ts'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { nodeSizes } from '../../src/scene/sizes.ts'

const nodes = (label: ViewNode['label'], weights: number[]): ViewNode[] =>
  weights.map((weight, index) => ({ key: `${label} ${index}`, label, name: '', weight }))

describe('sizes', () => {
  test('grow with the weight within a label, and are never zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 1_000 }), { minLength: 2, maxLength: 60 }), weights => {
        const sorted = weights.sort((a, b) => a - b)
        const sizes = nodeSizes(nodes('Topic', sorted))
        expect(sizes[0]).toBeGreaterThan(0)
        for (let node = 1; node < sizes.length; node += 1)
          expect(sizes[node]).toBeGreaterThanOrEqual(sizes[node - 1] as number)
      }),
    )
  })

  test('do not depend on the weights of other labels', () => {
    const [alone] = nodeSizes([...nodes('Author', [4, 9]), ...nodes('Topic', [1])])
    const [beside] = nodeSizes([...nodes('Author', [4, 9]), ...nodes('Topic', [900])])
    expect(beside).toBe(alone)
  })

  test('of the heaviest nodes follow the table of labels', () => {
    const smallest = nodeSizes([...nodes('Topic', [0, 100]), ...nodes('Paper', [0, 100])])
    const [topic = 0, heavyTopic = 0, paper = 0, heavyPaper = 0] = smallest
    expect(paper).toBeCloseTo(topic)
    expect((heavyPaper - paper) / (heavyTopic - topic)).toBeCloseTo(LABEL_TABLE.Paper.size)
  })

  test('shrink in crowded scenes, those of hubs less than others', () => {
    const [few, many] = [100, 20_000].map(count => nodeSizes(nodes('Author', [...Array(count).fill(1), 50])))
    const shrunk = (node: number) => (many?.at(node) ?? 0) / (few?.at(node) ?? 1)
    expect(shrunk(0)).toBeLessThan(1)
    expect(shrunk(-1)).toBeLessThan(1)
    expect(shrunk(-1)).toBeGreaterThan(shrunk(0))
  })
})

import { describe, expect, test } from 'vitest'
import type { ViewNode } from '../../src/graph/graph-view.ts'
import { Namer } from '../../src/scene/communities/name.ts'

type Given = [label: ViewNode['label'], name: string, inside: number, all: number]

/** The name of a community whose members are linked with these nodes. */
function nameOf(given: Given[], outer: string[] = [], siblings: string[] = []): string {
  const namer = new Namer(given.map(([label, name]) => ({ key: `${label}:${name}`, label, name, weight: 1 })))
  const candidates = {
    nodes: Uint32Array.from(given.keys()),
    inside: Float64Array.from(given, ([, , inside]) => inside),
    all: Float64Array.from(given, ([, , , all]) => all),
  }
  const words = outer.reduce<ReadonlySet<string>>((sum, name) => namer.wordsWith(name, sum), new Set())
  return namer.nameOf(candidates, words, new Set(siblings.flatMap(name => namer.wholesOf(name))))
}

describe('the name of a community', () => {
  test('is that of what few others have, and not of what all have', () => {
    const given: Given[] = [
      ['Topic', 'deep learning', 40, 900],
      ['Topic', 'tactile sensing', 12, 14],
      ['Topic', 'grippers', 8, 9],
    ]
    expect(nameOf(given)).toBe('tactile sensing · grippers')
  })

  test('is a topic before a person, unless hardly any paper has it', () => {
    const person: Given = ['Author', 'Ada Example', 30, 32]
    expect(nameOf([person, ['Topic', 'grippers', 10, 12]])).toBe('grippers · Ada Example')
    expect(nameOf([person, ['Topic', 'grippers', 3, 4]])).toBe('Ada Example · grippers')
    expect(nameOf([person, ['Topic', 'learning', 9, 400]])).toBe('Ada Example · learning')
  })

  test('shares no word with what it lies in, and is none of its siblings', () => {
    const given: Given[] = [
      ['Topic', 'robot learning', 20, 20],
      ['Topic', 'grippers', 10, 10],
      ['Topic', 'Walking', 9, 9],
      ['Topic', 'walking robots', 8, 8],
      ['Topic', 'balance', 7, 7],
    ]
    expect(nameOf(given, ['Reinforcement learning · vision'], ['GRIPPERS'])).toBe('Walking · balance')
  })

  test('is there even if nothing is left', () => {
    expect(nameOf([['Topic', 'walking', 5, 5]], ['Walking'])).toBe('walking')
  })
})

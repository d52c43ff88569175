import { describe, expect, it } from 'vitest'
import type { IdentitySection } from '../../../src/link/identity/identity-file.ts'
import { TopicIdentity } from '../../../src/link/topics/topic-identity.ts'
import { TOPIC_SYNONYMS } from '../../../src/link/topics/topic-synonyms.ts'

function identify(tags: string[], hand: Partial<IdentitySection> = {}): TopicIdentity {
  const topics = new TopicIdentity({ merge: [], split: [], ...hand })
  for (const tag of tags) topics.add(tag)
  return topics
}
const keysOf = (topics: TopicIdentity, tags: string[]) => tags.map(tag => topics.of(tag)?.key)

describe('topics', () => {
  it('are one no matter what separates their words', () => {
    const tags = ['object_detection', 'object-detection', 'Object Detection', 'ObjectDetection']
    const topics = identify(tags)
    expect(new Set(keysOf(topics, tags))).toEqual(new Set(['topic:object-detection']))
    expect(new Set(topics.merges().map(({ rule }) => rule))).toEqual(new Set(['topic-spelling']))
    expect(keysOf(identify(['c', 'c++']), ['c', 'c++'])).toEqual(['topic:c', 'topic:c++'])
  })

  it('are one if they are true synonyms, shown in their most frequent spelling', () => {
    const topics = identify(['vit', 'vision_transformer', 'Vision Transformer'])
    expect(topics.of('vit')).toMatchObject({ key: 'topic:vit', name: 'vision-transformer' })
    expect(topics.merges()).toContainEqual(
      expect.objectContaining({ alias: 'vit', name: 'vision-transformer', rule: 'topic-synonym' }),
    )
    const near = [
      'lm',
      'llm',
      'ddpm',
      'diffusion',
      'optimizer',
      'optimization',
      'instruct',
      'chat',
      'gan',
      'stylegan',
    ]
    expect(new Set(keysOf(identify(near), near)).size).toBe(near.length)
  })

  it('keep their keys in later imports', () => {
    expect(keysOf(identify(['vision_transformer']), ['vision_transformer'])).toEqual(['topic:vit'])
  })

  it('obey the identity file: it splits shipped synonyms, and its first name is shown', () => {
    const split = identify(['vit', 'vision_transformer'], { split: [['vit', 'vision-transformer']] })
    expect(keysOf(split, ['vit', 'vision_transformer'])).toEqual(['topic:vit', 'topic:vision-transformer'])
    const spelling = identify(['pretraining', 'pre-training'], { split: [['pretraining', 'pre-training']] })
    expect(keysOf(spelling, ['pretraining', 'pre-training'])).toEqual([
      'topic:pretraining',
      'topic:pre-training',
    ])
    const merged = identify(['vit', 'vision_transformer', 'patch'], {
      merge: [['transformer-vision', 'vit', 'patch']],
    })
    expect(new Set(keysOf(merged, ['vit', 'vision_transformer', 'patch']))).toEqual(
      new Set(['topic:transformer-vision']),
    )
    expect(merged.merges().map(({ alias, rule }) => `${alias} ${rule}`)).toContain('patch identity-file')
    const renamed = identify(['vit', 'vision_transformer'], { merge: [['vision-transformer', 'vit']] })
    expect(keysOf(renamed, ['vit', 'vision_transformer'])).toEqual([
      'topic:vision-transformer',
      'topic:vision-transformer',
    ])
  })

  it('have a shipped list without duplicates', () => {
    const tags = TOPIC_SYNONYMS.trim()
      .split('\n')
      .flatMap(line => line.split(', '))
    expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([])
    expect(tags.every(tag => /^[a-z0-9-]+$/.test(tag))).toBe(true)
  })
})

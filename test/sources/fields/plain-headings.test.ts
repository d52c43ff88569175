import { describe, expect, it } from 'vitest'
import { saysNothing, wordsOfHeading } from '../../../src/sources/fields/plain-headings.ts'

describe('headings', () => {
  it.each([
    'Papers',
    '📄 Papers',
    '1. Contents',
    'Table of Contents',
    '2.1 Related Works',
    'License',
    'Acknowledgements',
    'Useful Resources (12)',
    '2022',
    'March 2024',
    'May',
    '5월',
    '五月',
    '목차',
    '📚 참고 자료',
    '一、目录',
    '参考文献',
    ':books: Reading List',
    "Today's Papers",
    '🌟 今日趋势',
    '---',
  ])('say nothing: %s', heading => expect(saysNothing(heading)).toBe(true))

  it.each([
    ['1. Survey', 'Survey'],
    ['🔥 Prompt Engineering (23)', 'Prompt Engineering'],
    ['2.1 Graph Types', 'Graph Types'],
    ['三、多模态模型', '多模态模型'],
    ['강화 학습', '강화 학습'],
    ['3D Vision', '3D Vision'],
    ['Vision & Language:', 'Vision & Language'],
    ['C++', 'C++'],
    ['Class', 'Class'],
  ])('name a topic: %s', (heading, topic) => {
    expect(saysNothing(heading)).toBe(false)
    expect(wordsOfHeading(heading)).toBe(topic)
  })
})

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import path from 'word-list'
import { isEnglishWord } from '../../../src/link/models/english-words.ts'

const words = new Set(readFileSync(path, 'utf8').split('\n'))

it('knows every word of the list, and none that only resembles one', () => {
  expect([...words].filter(word => !isEnglishWord(word))).toEqual([])
  const others = [...words].flatMap(word => [`${word}q`, word.slice(1), word.slice(0, -1), `${word}\n`])
  expect(others.filter(word => isEnglishWord(word) !== words.has(word))).toEqual([])
})

it('takes a word in capitals for the same word', () => {
  expect(isEnglishWord('Shepherd')).toBe(true)
  expect(isEnglishWord('SHEPHERD')).toBe(true)
  expect(isEnglishWord('Shéphérd')).toBe(false)
  expect(isEnglishWord('')).toBe(false)
})

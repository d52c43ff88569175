import { expect, it } from 'vitest'
import { cleanText } from '../../../src/sources/fields/text.ts'

it.each([
  ['emoji', 'A 👨‍👩‍👧 of 👩🏽‍💻 papers ❤️‍🔥', 'A 👨‍👩‍👧 of 👩🏽‍💻 papers ❤️‍🔥'],
  ['Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['Hindi', 'क्\u200Dष', 'क्\u200Dष'],
  ['Latin and Hangul', 'atten\u200Dtion\u200C \u200D상태\u200D가\u200B', 'attention 상태가'],
  ['the end of an emoji', '👍\u200D!', '👍!'],
  ['other spaces and marks', '\uFEFFa\u00A0b\u202Fc\u2060d\u0007', 'a b cd'],
])('keeps joiners only where they shape what is read: %s', (_, text, expected) => {
  expect(cleanText(text)).toBe(expected)
})

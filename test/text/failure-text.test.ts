import { expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import type { Problem } from '../../src/text/texts.ts'
import { loadTranslator } from '../../src/text/translator.ts'
import { ApiError, failureText } from '../../web/api/api-error.ts'

const korean = await loadTranslator('ko')
const said = new AppError('QUERY_TIMEOUT', { reason: 'stopped', values: { seconds: 10 } })

test('a failure is English for terminals and the API, and carries what a page needs to word it', () => {
  expect(said.message).toBe('Stopped after 10 s. Match less: add labels, a key or a smaller LIMIT.')
  expect(failureText(new ApiError(said.code, said.message, said.problem), korean)).toMatch(/^10초가 지나/)
})

test('plain words stay as they are', () => {
  const own = new AppError('QUERY_INVALID', 'Expected )')
  expect(own.problem).toBeNull()
  expect(failureText(new ApiError(own.code, own.message, own.problem), korean)).toBe('Expected )')
})

test.each([
  { reason: 'reasonOfALaterVersion', values: {} },
  { reason: 'stopped', values: { minutes: 10 } },
  { reason: 'stopped' },
  { reason: 'constructor' },
])('what a page does not know it shows in English: %j', problem => {
  const error = new ApiError(said.code, said.message, problem as unknown as Problem)
  expect(failureText(error, korean)).toBe(said.message)
})

test('a server that does not answer is told in the language of the page', () => {
  expect(failureText(new ApiError('OFFLINE', ''), korean)).toContain('연결할 수 없습니다')
})

import { expect, test } from 'vitest'
import { CypherError } from '../../src/cypher/cypher-error.ts'
import { AppError } from '../../src/errors.ts'
import { queryError } from '../../src/store/cypher-errors.ts'
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

test('a variable that a query forgets is told with its place, in the language of the page', () => {
  const subject = { kind: 'variable', name: 'x' } as const
  const { code, message, problem } = queryError(new CypherError('invalid', '', 8, subject), 'RETURN\n x')
  expect(message).toBe('The variable x isn’t defined. (line 2, column 2)')
  expect(failureText(new ApiError(code, message, problem), korean)).toBe(
    '2행 2열: x 변수가 정의되지 않았습니다.',
  )
})

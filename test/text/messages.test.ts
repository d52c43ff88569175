import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../../src/text/languages.ts'
import type { Texts } from '../../src/text/texts.ts'
import { loadTranslator } from '../../src/text/translator.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** The names of the arguments in a part of a message; what has `options` is a plural or a select. */
function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap(element => {
    const inside = 'options' in element ? Object.values(element.options).flatMap(({ value }) => value) : []
    const isText = element.type === 0 || element.type === 7
    return [...(isText ? [] : [element.value]), ...argumentsOf(inside)]
  })
}

function namesIn(message: string, language: Language): string[] {
  const parsed = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
  return [...new Set(argumentsOf(parsed.getAst()))].sort()
}

const namesOf = (texts: Texts, language: Language) =>
  Object.fromEntries(
    [...Object.entries(texts.page), ...Object.entries(texts.reasons)].map(([key, message]) => [
      key,
      namesIn(message, language),
    ]),
  )

describe('the arguments of a message', () => {
  test('are read from all its branches', () => {
    const message = "{count, plural, one {{name} has # paper} other {# of {total, number}}} '{literal}'"
    expect(namesIn(message, 'en')).toEqual(['count', 'name', 'total'])
  })

  test.each(LANGUAGE_CODES)('are in %s those of English, in every message', async code => {
    const english = await LANGUAGES.en.texts()
    expect(namesOf(await LANGUAGES[code].texts(), code)).toEqual(namesOf(english, 'en'))
    expect(Object.values(namesOf(english, 'en')).flat().length).toBeGreaterThan(80)
  })

  test.each(LANGUAGE_CODES)('are written in %s with no placeholder left', async code => {
    const { say } = await loadTranslator(code)
    const said = say('nodesShown', { nodes: 12_345, links: 2 })
    expect(said).toContain(new Intl.NumberFormat(code).format(12_345))
    expect(said).not.toMatch(/[{}#]/)
  })
})

describe('English', () => {
  test.each([
    [0, '0 papers'],
    [1, '1 paper'],
    [2, '2 papers'],
    [1234, '1,234 papers'],
  ])('counts %i', async (count, text) => {
    expect((await loadTranslator('en')).say('paperCount', { count })).toBe(text)
  })

  test('counts two things in one sentence', async () => {
    const { say } = await loadTranslator('en')
    expect(say('nodesShown', { nodes: 1, links: 1 })).toBe('1 node, 1 link')
    expect(say('nodesShown', { nodes: 2, links: 0 })).toBe('2 nodes, 0 links')
  })

  test('names labels in a list and writes days', async () => {
    const { sayProblem, writeDate } = await loadTranslator('en')
    const values = { name: 'digest', labels: ['Author', 'Topic', 'Model'] as const, given: 'x' }
    expect(sayProblem({ reason: 'takesKey', values })).toContain('(Author, Topic, or Model;')
    expect(writeDate('2024-03-14')).toBe('Mar 14, 2024')
    expect(writeDate('2024-03')).toBe('Mar 2024')
    expect(writeDate('2024')).toBe('2024')
    expect(writeDate('spring')).toBe('spring')
  })
})

describe('Korean', () => {
  test('counts without plurals, writes numbers, labels and days its own way', async () => {
    const { say, sayProblem, writeDate } = await loadTranslator('ko')
    expect([1, 1234].map(count => say('paperCount', { count }))).toEqual(['논문 1편', '논문 1,234편'])
    const values = { name: 'digest', labels: ['Author', 'Topic'] as const, given: 'x' }
    expect(sayProblem({ reason: 'takesKey', values })).toContain('(저자 또는 주제,')
    expect(writeDate('2024-03-14')).toBe('2024. 3. 14.')
  })
})

describe('the compiler', () => {
  test('misses a text that a language lacks, and sees one that there is not', async () => {
    const { search, ...page } = (await LANGUAGES.ko.texts()).page
    // @ts-expect-error a text is missing
    const lacking: Texts['page'] = page
    // @ts-expect-error there is no such text
    const superfluous: Texts['page'] = { search, ...page, nonsense: '' }
    expect(lacking).not.toHaveProperty('search')
    expect(superfluous).toHaveProperty('nonsense')
  })

  test('checks the values of a message', async () => {
    const { say, sayProblem } = await loadTranslator('en')
    // @ts-expect-error the value is missing
    expect(() => say('paperCount')).toThrow(/count/)
    // @ts-expect-error another name
    expect(() => say('line', { number: 1 })).toThrow(/line/)
    // @ts-expect-error a plural takes a number
    say('paperCount', { count: 'two' })
    // @ts-expect-error nothing to fill in
    say('search', { text: '' })
    // @ts-expect-error the value is missing
    expect(() => sayProblem({ reason: 'noNode' })).toThrow(/key/)
  })
})

import { describe, expect, test } from 'vitest'
import { LANGUAGE_CODES, LANGUAGES } from '../../src/text/languages.ts'
import type { FileText } from '../../src/text/texts.ts'
import { loadTranslator } from '../../src/text/translator.ts'
import { loadCypherFiles } from '../../src/views/load.ts'
import { parseCypherFile } from '../../src/views/parse-cypher-file.ts'

const files = await loadCypherFiles()
/** English is in the headers themselves. */
const translated = LANGUAGE_CODES.filter(code => code !== 'en')

/** What there is to translate: `library.title`, `library.parameters.limit`. */
const shipped = (kind: 'view' | 'query'): string[] =>
  files
    .filter(file => file.kind === kind)
    .flatMap(({ name, parameters }) => [
      `${name}.title`,
      `${name}.description`,
      ...parameters.map(parameter => `${name}.parameters.${parameter.name}`),
    ])

const textsIn = (given: Record<string, FileText>): string[] =>
  Object.entries(given).flatMap(([name, { parameters, ...texts }]) => [
    ...Object.entries(texts).flatMap(([key, text]) => (text === '' ? [] : [`${name}.${key}`])),
    ...Object.entries(parameters).flatMap(([key, text]) =>
      text === '' ? [] : [`${name}.parameters.${key}`],
    ),
  ])

describe.each(translated)('the views and queries in %s', code => {
  test('have every text, and name nothing that is not there', async () => {
    const { views, queries } = await LANGUAGES[code].texts()
    expect(textsIn(views).sort()).toEqual(shipped('view').sort())
    expect(textsIn(queries).sort()).toEqual(shipped('query').sort())
  })
})

describe('a file that somebody drops in', () => {
  const header = `// title: Mine
// description: My own.
// order: 5
// param limit: integer = 3, 1..9 | Papers at most
MATCH (p:Paper) RETURN p.key AS source LIMIT $limit`

  test('shows its English header in every language', async () => {
    const file = parseCypherFile('mine', 'view', header)
    const { translate } = await loadTranslator('ko')
    expect(translate(file)).toMatchObject({
      title: 'Mine',
      description: 'My own.',
      parameters: [{ title: 'Papers at most' }],
    })
  })

  test('is not taken for a query of the same name', async () => {
    const { translate } = await loadTranslator('ko')
    expect(translate(parseCypherFile('top-authors', 'view', header)).title).toBe('Mine')
    expect(translate(parseCypherFile('top-authors', 'query', header)).title).toBe('논문이 많은 저자')
  })
})

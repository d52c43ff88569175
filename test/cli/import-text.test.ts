import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importText, importWithText } from '../../src/cli/import-text.ts'
import type { Diagnostic } from '../../src/graph/library.ts'
import { readSettings } from '../../src/settings.ts'
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts'
import { Library } from '../import/library.ts'

const paper = (number: number, author: string, text: string) =>
  `2024-03-14\nhttps://arxiv.org/abs/2403.0000${number}\nA Study of Things ${number}\n(${author})\n${text}\n`

describe('what an import says', () => {
  let library: Library
  beforeAll(async () => {
    library = await Library.create()
    await library.write('one.txt', paper(1, 'Hervé Jegou', 'GPT-4와 비교했습니다.'))
    await library.write('two.txt', paper(2, 'Hervé Jégou', 'GPT-4와 비교했습니다.'))
    await library.write('picture.png', 'no text')
  })
  afterAll(() => library.store.close())

  const said = async (): Promise<string[]> => {
    const settings = readSettings({ home: library.home }, {})
    const options = { paths: [library.folder], prune: false, quiet: true }
    return (await importWithText(library.store, settings, options)).text.split('\n')
  }

  test('is the whole report at first, later only what is new', async () => {
    const first = await said()
    expect(first).toContain('Spellings merged (1)')
    expect(first.join('\n')).toContain('not-a-text')

    expect(await said()).toEqual(['Nothing has changed (2 documents).'])

    await library.write('three.txt', paper(3, 'Yelong Shen', 'GPT-4를 썼습니다.'))
    const later = await said()
    expect(later[0]).toContain('1 document imported, 2 unchanged; 1 entry')
    expect(later.slice(2)).toEqual([
      'More than before: 1 digest, 1 paper, 1 author',
      '',
      'Papers added (1)',
      '  A Study of Things 3  (arxiv:2403.00003)',
      '',
      '"paperweave diff" lists all that has changed.',
      '"paperweave report" lists every guess and spelling of the graph.',
    ])
  })

  test('tells of spellings that are merged now, and not again of those before and of skipped files', async () => {
    await library.write('four.txt', paper(4, 'yelong shen', 'GPT-4를 썼습니다.'))
    const later = await said()
    expect(later).toContain('New spellings merged (1)')
    expect(later.join('\n')).not.toContain('Jegou')
    expect(later.join('\n')).not.toContain('picture.png')
  })
})

test('tells why all documents are read again after an update', async () => {
  const library = await Library.create()
  await library.write('one.txt', paper(1, 'Ada Example', 'GPT-4와 비교했습니다.'))
  const result = await library.import()
  const { report } = result
  const older = { ...report, linker: report.linker.replace(/^\d+/, '1') }
  const told = 'have not changed were read again'
  expect(importText(result, older, null, false)).toContain(told)
  expect(importText(result, report, null, false)).not.toContain(told)
  await library.destroy()
})

test('an error is told every day', async () => {
  const problem: Diagnostic = {
    severity: 'error',
    code: 'unreadable',
    message: 'You may not read this folder.',
    place: { source: 'notes', line: 1 },
  }
  const library = await Library.create()
  await library.write('one.txt', paper(1, 'Ada Example', ''))
  const { report } = await library.import()
  await library.store.close()
  const before = { ...report, diagnostics: [problem] }
  expect(importText({ report: before, generation: null, changes: null }, before, [], true)).toContain(
    'notes:1: error',
  )
})

test('says what a graph has lost', async () => {
  const library = await Library.create()
  await library.write('one.txt', paper(1, 'Ada Example', ''))
  await library.write('two.txt', paper(2, 'Ada Example', ''))
  const before = (await library.import()).report
  await library.remove('two.txt')
  const result = await library.import({ prune: true })
  await library.store.close()
  expect(importText(result, before, null, true)).toContain('Fewer than before: 1 digest, 1 paper\n')
})

test('does not send people to a state that is not kept', async () => {
  const library = await Library.create()
  const settings = readSettings({ home: library.home, generations: '1' }, {})
  const store = new EmbeddedStore(settings)
  const options = { paths: [library.folder], prune: false, quiet: true }
  await library.write('one.txt', paper(1, 'Ada Example', ''))
  await importWithText(store, settings, options)
  await library.write('two.txt', paper(2, 'Ada Example', ''))
  const { text } = await importWithText(store, settings, options)
  const states = (await store.history()).length
  await store.close()
  expect({ states, told: text.includes('"paperweave diff"') }).toEqual({ states: 1, told: false })
})

test('takes a guess for new only where its paper has changed, as a report lists only the least certain', async () => {
  const library = await Library.create()
  await library.write('one.txt', paper(1, 'Ada Example', ''))
  const before = (await library.import()).report
  await library.write('two.txt', paper(2, 'Ada Example', ''))
  const result = await library.import()
  await library.store.close()
  const guess = { title: 'A Study', rule: 'shape', confidence: 0.6, evidence: 'Foo is used.' }
  const uncertain = [
    { ...guess, paper: 'arxiv:2403.00001', model: 'Moved-Up' },
    { ...guess, paper: 'arxiv:2403.00002', model: 'Brand-New' },
  ]
  const text = importText(
    { ...result, report: { ...result.report, uncertain, unsure: 300 } },
    before,
    [],
    true,
  )
  expect(text).toContain('New among the 2 least certain guessed links (1)')
  expect(text).toContain('Brand-New')
  expect(text).not.toContain('Moved-Up')
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { english } from '../../src/text/english/english.ts'
import { LANGUAGE_CODES } from '../../src/text/languages.ts'
import { sourceFiles } from '../architecture/imports.ts'

/** The texts themselves. */
const TEXTS = /^src\/text\/(languages\.|.+\/)/
const files = (await sourceFiles(PACKAGE_FOLDER)).filter(file => !TEXTS.test(file))
const sources = await Promise.all(
  files.map(async file => ({ file, text: await readFile(join(PACKAGE_FOLDER, file), 'utf8') })),
)

/** They read what people write in Korean: digests, venues, and names that are searched for. */
const READING = /^src\/(sources|link|search|store)\/|^src\/export\/publication\.ts$/

test('no text in another language than English stands outside of src/text', () => {
  const hangul = sources.filter(({ file, text }) => !READING.test(file) && /[ㄱ-ㆎ가-힣]/.test(text))
  expect(hangul.map(({ file }) => file)).toEqual([])
})

test('nothing depends on which languages there are', () => {
  const others = LANGUAGE_CODES.filter(code => code !== 'en')
  const named = RegExp(`['"\`](${others.join('|')})(-[A-Z]+)?['"\`]|\\b(${others.join('|')}):`)
  expect(sources.filter(({ text }) => named.test(text)).map(({ file }) => file)).toEqual([])
  expect(named.test("language === 'ko' ? one : other") && named.test('{ en: one, ko: other }')).toBe(true)
})

test('no text is left that nothing says', () => {
  const all = sources.map(({ text }) => text).join('\n')
  const unsaid = Object.keys({ ...english.page, ...english.reasons }).filter(
    key => !RegExp(`'${key}'|\\bpage\\.${key}\\b`).test(all),
  )
  expect(unsaid).toEqual([])
})

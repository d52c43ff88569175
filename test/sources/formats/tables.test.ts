import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/sources/entry.ts'
import { readText } from '../read-text.ts'

const FOLDER = join(import.meta.dirname, 'tables')

/** An entry on a few lines, without what it does not say. */
function shown({ place, endLine, titleFrom, altTitles, title, links, ...fields }: Entry): string {
  const others = Object.entries({
    ...fields,
    links: links.map(({ url, text }) => (text ? `${text}: ${url}` : url)),
  })
  const said = others.filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0))
  return [
    `${place.line}: ${title}`,
    ...said.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
  ].join('\n')
}

/** What is read of a text, as it is recorded beside it. */
async function recorded(name: string): Promise<string> {
  const { digests, entries, diagnostics } = await readText(name, await readFile(join(FOLDER, name), 'utf8'))
  return [
    ...digests.map(({ title, date }) => `= ${title}${date ? ` (${date})` : ''}`),
    ...entries.map(shown),
    ...diagnostics.map(
      ({ severity, code, message, place }) => `! ${place.line}: ${severity} ${code}: ${message}`,
    ),
    '',
  ].join('\n')
}

const names = (await readdir(FOLDER)).filter(name => !name.endsWith('.read.txt'))

describe('tables', () => {
  it.each(names)('%s', async name => {
    await expect(await recorded(name)).toMatchFileSnapshot(join(FOLDER, `${name}.read.txt`))
  })
})

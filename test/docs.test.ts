import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { embedCode } from '../src/address/embed-code.ts'
import { parseIdentityFile } from '../src/link/identity/identity-file.ts'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { DOCUMENT_TABLES } from './docs/tables.ts'
import { writeTable } from './docs/write-tables.ts'

const extraction = await readFile(join(PACKAGE_FOLDER, 'docs/extraction.md'), 'utf8')
const readme = await readFile(join(PACKAGE_FOLDER, 'README.md'), 'utf8')

describe('the tables of the documents', () => {
  it.each(DOCUMENT_TABLES)(
    '$document, $heading: as the sources say ("npm run docs" writes it)',
    async table => {
      const text = await readFile(join(PACKAGE_FOLDER, table.document), 'utf8')
      expect(table.rows.length).toBeGreaterThan(1)
      expect(text).toBe(writeTable(text, table))
    },
  )

  it('are written in place, and nothing else is', () => {
    const text = '## A\n\nOne.\n\n| x |\n|---|\n| 1 |\n\nTwo.\n\n## B\n\n| y |\n|---|\n| 2 |\n'
    const table = { document: 'a.md', heading: 'A', head: ['x', 'z'], rows: [['3', 'a|b']] }
    expect(writeTable(text, table)).toBe(
      text.replace('| x |\n|---|\n| 1 |', '| x | z |\n|---|---|\n| 3 | a\\|b |'),
    )
    expect(() => writeTable('## A\n\n## B\n\n| y |', table)).toThrow('no table below "A"')
    expect(() => writeTable('## B', table)).toThrow('no heading "A"')
  })
})

describe('the README', () => {
  it('shows the embed code that the product makes', () => {
    expect(readme).toContain(embedCode('http://127.0.0.1:7677/embed?view=topics', 'Topics · Paperweave'))
  })
})

const documents = ['README.md', ...(await readdir(join(PACKAGE_FOLDER, 'docs'))).map(name => `docs/${name}`)]

describe.each(documents.filter(name => name.endsWith('.md')))('%s', name => {
  it('leads to files that are there', async () => {
    const text = await readFile(join(PACKAGE_FOLDER, name), 'utf8')
    const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
    const links = [...prose.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
    const gone = links.filter(path => !existsSync(join(PACKAGE_FOLDER, dirname(name), path)))
    expect(gone).toEqual([])
    if (name === 'README.md') expect(links.length).toBeGreaterThan(5)
  })

  it('names only paths that are there', async () => {
    const text = await readFile(join(PACKAGE_FOLDER, name), 'utf8')
    const paths = [...text.matchAll(/`((?:src|web|test|docs|cypher|bench|examples)\/[\w./-]+)`/g)]
    expect(
      paths.map(([, path = '']) => path).filter(path => !existsSync(join(PACKAGE_FOLDER, path))),
    ).toEqual([])
  })
})

describe('docs/extraction.md', () => {
  it('has an example of an identity file that can be read', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(extraction)?.[1] ?? ''
    expect(parseIdentityFile(example, 'docs/extraction.md').authors.merge.length).toBeGreaterThan(1)
  })
})

describe('the lockfile', () => {
  it('lists the engine for every platform, and names no download host', async () => {
    const lock = JSON.parse(await readFile(join(PACKAGE_FOLDER, 'package-lock.json'), 'utf8'))
    const engines = Object.keys(lock.packages).filter(path => path.startsWith('node_modules/@grafeo-db/js-'))
    expect(engines.map(path => path.split('js-')[1]).sort()).toEqual([
      'darwin-arm64',
      'darwin-x64',
      'linux-arm64-gnu',
      'linux-arm64-musl',
      'linux-x64-gnu',
      'win32-x64-msvc',
    ])
    expect(JSON.stringify(lock)).not.toMatch(/"resolved"/)
  })
})

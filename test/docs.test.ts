import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { embedCode } from '../src/address/embed-code.ts'
import { GRAMMAR, RESERVED } from '../src/address/grammar.ts'
import { COMMANDS } from '../src/cli/commands.ts'
import { EXIT_CODES } from '../src/cli/exit-codes.ts'
import { EXPORT_FORMATS } from '../src/export/formats.ts'
import { parseIdentityFile } from '../src/link/identity/identity-file.ts'
import { RULES } from '../src/link/rules.ts'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { ROUTES } from '../src/server/routes.ts'
import { SETTINGS } from '../src/settings.ts'
import { FORMATS } from '../src/sources/registry.ts'
import { page } from '../src/text/english/page.ts'
import { capsOf, COMMANDS as KEY_COMMANDS } from '../web/keyboard/commands.ts'

const extraction = await readFile(join(PACKAGE_FOLDER, 'docs/extraction.md'), 'utf8')
const readme = await readFile(join(PACKAGE_FOLDER, 'README.md'), 'utf8')

/** The cells of the table below a heading, without its head. */
function tableOf(heading: string, text = readme): string[][] {
  const section = text.split(new RegExp(`\\n##+ ${heading}\\n`))[1]?.split(/\n##+ /)[0] ?? ''
  const rows = section.split('\n').filter(line => line.startsWith('|'))
  return rows.slice(2).map(row =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

const code = (text: string): string => (text === '' ? '' : `\`${text}\``)

describe('the README', () => {
  it('lists every command and exit code as the help does', () => {
    const commands = COMMANDS.map(make => make())
    const rows = tableOf('Commands').map(([usage = '', description]) => [usage.split(/[ `]/)[1], description])
    expect(rows).toEqual(commands.map(command => [command.name(), command.description()]))
    expect(tableOf('Exit codes')).toEqual(
      Object.values(EXIT_CODES).map(({ code: number, meaning }) => [String(number), meaning]),
    )
  })

  it('lists every key with what it does and where', () => {
    expect(tableOf('Keys')).toEqual(
      Object.values(KEY_COMMANDS).map(command => [
        capsOf(command).map(code).join(' '),
        page[command.text],
        command.where.join(', '),
      ]),
    )
  })

  it('lists every setting with its default', () => {
    expect(tableOf('Settings')).toEqual(
      Object.values(SETTINGS).map(setting => [code(setting.env), code(setting.default), setting.description]),
    )
  })

  it('shows the embed code that the product makes', () => {
    expect(readme).toContain(embedCode('http://127.0.0.1:7677/embed?view=topics', 'Topics · Paperweave'))
  })

  it('lists every parameter of an address', () => {
    expect(tableOf('Addresses')).toEqual(
      Object.values(GRAMMAR).map(({ name, kind, description }) => [code(name), kind.takes, description]),
    )
    const reserved = /The names ([\s\S]*?) are\s+reserved/.exec(readme)?.[1] ?? ''
    expect(reserved.match(/`[^`]+`/g)).toEqual(Object.keys(RESERVED).map(code))
  })

  it('lists every format that can be read', () => {
    expect(tableOf('What it reads')).toEqual(
      FORMATS.map(({ title, extensions, looksLike }) => [title, extensions.map(code).join(', '), looksLike]),
    )
  })

  it('lists every format of exports', () => {
    const rows = EXPORT_FORMATS.map(({ name, title, purpose }) => [code(name), title, purpose])
    expect(tableOf('Exports')).toEqual(rows)
  })

  it('lists every route of the API', () => {
    expect(tableOf('API')).toEqual(
      ROUTES.map(({ method, path, summary }) => [code(`${method.toUpperCase()} ${path}`), summary]),
    )
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

const two = (confidence: number): string => confidence.toFixed(2)

describe('docs/extraction.md', () => {
  const rules = Object.entries(RULES)

  it('says of every format how it is recognised', () => {
    expect(tableOf('What is read', extraction)).toEqual(
      FORMATS.map(({ title, recognisedBy }) => [title, recognisedBy]),
    )
  })

  it('lists every rule of aliases, word for word', () => {
    expect(tableOf('Rules of aliases', extraction)).toEqual(
      rules
        .filter(([, { kind }]) => kind === 'alias')
        .map(([name, { because, example }]) => [code(name), because, code(example)]),
    )
  })

  it('lists every rule of links, word for word', () => {
    expect(tableOf('Rules of links', extraction)).toEqual(
      rules.flatMap(([name, rule]) => {
        if (rule.kind !== 'link') return []
        return [[code(name), rule.because, [rule.confidence].flat().map(two).join('–'), code(rule.example)]]
      }),
    )
  })

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

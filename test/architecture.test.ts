import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { filesInCircles, reachOf, readImports, sourceFiles } from './architecture/imports.ts'
import { folderOf, parseRooms, wrongImports } from './architecture/rooms.ts'
import { temporaryFolder } from './temporary-folder.ts'

const rooms = parseRooms(await readFile(join(PACKAGE_FOLDER, 'docs/architecture.md'), 'utf8'))
const imports = await readImports(PACKAGE_FOLDER)
const values = imports.filter(({ typeOnly }) => !typeOnly)

const foldersIn = async (tree: string): Promise<string[]> => {
  const entries = await readdir(join(PACKAGE_FOLDER, tree), { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory() && entry.name !== 'public')
    .map(entry => `${tree}/${entry.name}`)
}

/** The imports of a small source tree that is written for one test. */
async function importsOfTree(files: Record<string, string>): Promise<typeof imports> {
  const root = await temporaryFolder('architecture')
  await mkdir(join(root, 'src'))
  await mkdir(join(root, 'web'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return readImports(root)
}

describe('the table in docs/architecture.md', () => {
  it('has a row for every folder of src and web, and for no other', async () => {
    const folders = ['src', ...(await foldersIn('src')), 'web', ...(await foldersIn('web'))]
    expect(rooms.map(({ folder }) => folder).sort(), 'rows of docs/architecture.md').toEqual(folders.sort())
  })

  it('lets a folder import only folders of rows above it', () => {
    const backwards = rooms.flatMap(({ folder, mayImport }, index) => {
      const above = rooms.slice(0, index).map(row => row.folder)
      return mayImport
        .filter(({ path }) => !above.includes(folderOf(`${path}/`)))
        .map(({ path }) => `${folder}: ${path}`)
    })
    expect(backwards).toEqual([])
  })
})

describe('the sources', () => {
  it('import only what the table allows', () => {
    expect(wrongImports(imports, rooms)).toEqual([])
  })

  it('have no circle of files', () => {
    expect(filesInCircles(imports)).toEqual([])
  })

  it('keep the server away from everything that writes', () => {
    const reached = [...reachOf(imports, file => file.startsWith('src/server/'))].map(folderOf)
    expect(reached).toContain('src/views')
    expect(reached).not.toContain('src/import')
    expect(reached).not.toContain('src/transfer')
  })

  it('send nothing of the server or the stores to the browser', () => {
    // A published folder answers in the browser what a server answers, with the same code, but without its engines.
    const isThere = (file: string) => file.startsWith('src/folder-graph/')
    const server = /^src\/(server|import|transfer|store\/(embedded|neo4j))\//
    expect([...reachOf(values, isThere)].filter(file => server.test(file))).toEqual([])
    const others = values.filter(({ to }) => !isThere(to))
    const reached = [...reachOf(others, file => file.startsWith('web/'))].map(folderOf)
    const open = rooms.find(({ folder }) => folder === 'web')?.mayImport.filter(({ typeOnly }) => !typeOnly)
    expect(reached).toContain('src/graph')
    expect(
      reached.filter(folder => /^src\//.test(folder) && !open?.some(({ path }) => path === folder)),
    ).toEqual([])
  })

  it('stay short', async () => {
    const long: string[] = []
    for (const file of await sourceFiles(PACKAGE_FOLDER)) {
      const lines = (await readFile(join(PACKAGE_FOLDER, file), 'utf8')).split('\n').length
      if (lines > 250) long.push(`${file}: ${lines} lines`)
    }
    expect(long).toEqual([])
  })

  it('know both engines only in store/open.ts', () => {
    const engine = /^src\/store\/(embedded|neo4j)\//
    const outside = imports.filter(({ from, to }) => engine.test(to) && !engine.test(from))
    expect([...new Set(outside.map(({ from }) => from))].sort()).toEqual([
      'src/store/open.ts',
      // It writes the files of a Neo4j server's bulk import, with the properties that only such a server has.
      'src/transfer/neo4j-admin.ts',
    ])
  })
})

describe('what this test sees', () => {
  it('holds every line that imports something, in every folder', async () => {
    const lines: string[] = []
    for (const file of await sourceFiles(PACKAGE_FOLDER)) {
      const text = await readFile(join(PACKAGE_FOLDER, file), 'utf8')
      for (const [, name] of text.matchAll(/^(?:(?:import|export) .*|\}) from '\.+([^']+)'/gm))
        lines.push(`${file} ${name}`)
    }
    const local = imports.filter(({ to }) => /^(src|web)\//.test(to))
    const seen = new Set(local.map(({ from, to }) => `${from} ${to.split('/').at(-1)}`))
    expect(lines.filter(line => !seen.has(line.replace(/ .*\//, ' ')))).toEqual([])
    const folders = new Set(lines.map(line => folderOf(line.split(' ')[0] ?? '')))
    expect(rooms.map(({ folder }) => folder).filter(folder => !folders.has(folder))).toEqual([])
  })

  it.each([
    ['a statement', 'src/graph/a.ts', "import { b } from '../store/b.ts'\nexport const a = b"],
    ['a type', 'src/graph/a.ts', "import type { B } from '../store/b.ts'\nexport const a: B = 1"],
    ['a type in place', 'src/graph/a.ts', "export const a: import('../store/b.ts').B = 1"],
    ['a re-export', 'src/graph/a.ts', "export * from '../store/b.ts'"],
    ['an import for its effects', 'src/graph/a.ts', "import '../store/b.ts'"],
    ['an import at run time', 'src/graph/a.ts', "export const a = await import('../store/b.ts')"],
    ['JSX', 'web/panel/a.tsx', "import { b } from '../../src/store/b.ts'\nexport const a = <i>{b}</i>"],
    ['a value of the contract', 'web/api/a.ts', "import { b } from '../../src/server/contract.ts'\nb()"],
    ['a row below', 'src/graph/a.ts', "import { AppError } from '../errors.ts'\nexport const a = AppError"],
    ['web in src', 'src/server/a.ts', "import { b } from '../../web/api/b.ts'\nexport const a = b"],
  ])('finds a forbidden import: %s', async (_, path, text) => {
    const wrong = wrongImports(await importsOfTree({ [path]: text }), rooms)
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toContain(`${path} imports `)
  })

  it('lets through what the table allows', async () => {
    const text =
      "import type { A } from '../../src/server/contract.ts'\nimport { b } from '../../src/graph/b.ts'"
    expect(wrongImports(await importsOfTree({ 'web/api/a.ts': text }), rooms)).toEqual([])
  })

  it('finds a circle, and nobody who only stands beside it', async () => {
    const tree = await importsOfTree({
      'src/graph/a.ts': "export * from './b.ts'",
      'src/graph/b.ts': "export * from './c.ts'",
      'src/graph/c.ts': "export * from './a.ts'",
      'src/graph/d.ts': "export * from './a.ts'",
    })
    expect(filesInCircles(tree)).toEqual(['src/graph/a.ts', 'src/graph/b.ts', 'src/graph/c.ts'])
  })

  it('finds the way to a folder through another one', async () => {
    const tree = await importsOfTree({
      'src/server/a.ts': "export * from '../export/b.ts'",
      'src/export/b.ts': "export * from '../transfer/c.ts'",
    })
    expect([...reachOf(tree, file => file.startsWith('src/server/'))]).toContain('src/transfer/c.ts')
  })
})

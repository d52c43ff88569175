import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What each folder may import, besides itself and the files that stand directly in `src`. */
const MAY_IMPORT: Record<string, string[]> = {
  graph: [],
  sources: ['graph'],
  link: ['graph', 'sources'],
  store: ['graph'],
  import: ['graph', 'sources', 'link', 'store'],
  views: ['graph', 'store'],
  scene: ['graph'],
  address: ['graph'],
  export: ['graph', 'store', 'address'],
  picture: ['graph', 'address'],
  transfer: ['graph', 'store', 'export'],
  server: ['graph', 'store', 'views', 'scene', 'address', 'export', 'picture'],
  cli: [
    'graph',
    'sources',
    'link',
    'store',
    'import',
    'views',
    'scene',
    'address',
    'export',
    'picture',
    'transfer',
    'server',
  ],
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !path.includes('node_modules'))
}

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

async function importsOf(path: string): Promise<Import[]> {
  const text = await readFile(path, 'utf8')
  const statements = text.matchAll(
    /(import|export)(\s+type)?[^'"`;]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g,
  )
  return [...statements].map(([, , type, fixed, dynamic]) => ({
    from: relative(ROOT, path),
    to: relative(ROOT, resolve(dirname(path), fixed ?? dynamic ?? '')),
    typeOnly: type !== undefined,
  }))
}

const folderOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null

describe('the architecture', () => {
  it('has no folder in src without a rule', async () => {
    const folders = (await readdir(join(ROOT, 'src'), { withFileTypes: true })).filter(entry =>
      entry.isDirectory(),
    )
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(MAY_IMPORT).sort())
  })

  it('lets a folder import only what stands before it', async () => {
    const imports = (await Promise.all((await filesBelow(join(ROOT, 'src'))).map(importsOf))).flat()
    const wrong = imports.filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)]
      return own !== null && other !== null && own !== other && !MAY_IMPORT[own]?.includes(other)
    })
    expect(wrong).toEqual([])
    expect(imports.length).toBeGreaterThan(100)
  })

  it('lets the viewer import only the vocabulary, and types of the contract', async () => {
    const imports = (await Promise.all((await filesBelow(join(ROOT, 'web'))).map(importsOf))).flat()
    const outside = imports.filter(({ to }) => to.startsWith('src/'))
    const wrong = outside.filter(
      ({ to, typeOnly }) =>
        !/^src\/(graph|address)\//.test(to) && !(to === 'src/server/contract.ts' && typeOnly),
    )
    expect(wrong).toEqual([])
    expect(outside.length).toBeGreaterThan(3)
  })

  it('lets only store/open.ts know both engines, and the export for a Neo4j server its properties', async () => {
    const imports = (await Promise.all((await filesBelow(join(ROOT, 'src'))).map(importsOf))).flat()
    const outside = imports.filter(
      ({ from, to }) =>
        /^src\/store\/(embedded|neo4j)\//.test(to) && !/^src\/store\/(embedded|neo4j)\//.test(from),
    )
    expect([...new Set(outside.map(({ from }) => from))].sort()).toEqual([
      'src/store/open.ts',
      'src/transfer/neo4j-admin.ts',
    ])
  })

  it('labels every node in every query', async () => {
    const folders = ['cypher/views', 'cypher/queries']
    const unlabelled: string[] = []
    for (const folder of folders) {
      for (const name of await readdir(join(ROOT, folder))) {
        const text = await readFile(join(ROOT, folder, name), 'utf8')
        const body = text.replace(/^\/\/(?! total:).*$/gm, '')
        const labelled = new Set([...body.matchAll(/\((\w+):\w+/g)].map(([, variable]) => variable))
        for (const [pattern, variable] of body.matchAll(
          /(?:MATCH |[-\]>]|<-\[[^\]]*\]-)\((\w*)[^:\w(][^(]*?\)/g,
        )) {
          if (!labelled.has(variable)) unlabelled.push(`${name}: ${pattern}`)
        }
      }
    }
    expect(unlabelled).toEqual([])
  })
})

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

/** The same for the folders of the viewer; those that stand later are larger parts of the page. */
const WEB_MAY_IMPORT: Record<string, string[]> = {
  text: [],
  styles: [],
  api: [],
  canvas: [],
  state: ['api', 'text', 'styles'],
  components: ['api', 'text', 'state'],
  bars: ['api', 'text', 'state', 'components', 'canvas'],
  panel: ['api', 'text', 'state', 'components'],
  console: ['api', 'text', 'state', 'components'],
  app: ['api', 'text', 'styles', 'state', 'components', 'canvas', 'bars', 'panel', 'console'],
  embed: ['api', 'text', 'styles', 'state', 'canvas'],
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

const folderOf = (path: string): string | null => /^(?:src|web)\/([^/]+)\//.exec(path)?.[1] ?? null

/** Imports from one folder to another that the table does not list. */
const against = (table: Record<string, string[]>, imports: Import[]): Import[] =>
  imports.filter(({ from, to }) => {
    const [own, other] = [folderOf(from), folderOf(to)]
    return own !== null && other !== null && own !== other && !table[own]?.includes(other)
  })

/** The files of the first circle that is found, from one of them back to itself. */
function circleIn(imports: Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const search = (file: string, way: string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return []
    const found = (next.get(file) ?? []).map(to => search(to, [...way, file]))
    done.add(file)
    return found.find(circle => circle.length > 0) ?? []
  }
  return [...next.keys()].map(file => search(file, [])).find(circle => circle.length > 0) ?? []
}

describe('the architecture', () => {
  it('has no folder in src without a rule', async () => {
    const folders = (await readdir(join(ROOT, 'src'), { withFileTypes: true })).filter(entry =>
      entry.isDirectory(),
    )
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(MAY_IMPORT).sort())
  })

  it('lets a folder import only what stands before it', async () => {
    const imports = (await Promise.all((await filesBelow(join(ROOT, 'src'))).map(importsOf))).flat()
    expect(against(MAY_IMPORT, imports)).toEqual([])
    expect(imports.length).toBeGreaterThan(100)
  })

  it('has a rule for each folder of the viewer, and no import against it', async () => {
    const files = await filesBelow(join(ROOT, 'web'))
    const folders = files.map(path => folderOf(relative(ROOT, path))).filter(folder => folder !== null)
    expect([...new Set(folders)].sort()).toEqual(Object.keys(WEB_MAY_IMPORT).sort())
    const imports = (await Promise.all(files.map(importsOf))).flat()
    const within = imports.filter(({ to }) => to.startsWith('web/'))
    expect(against(WEB_MAY_IMPORT, within)).toEqual([])
    expect(within.length).toBeGreaterThan(100)
  })

  it.each(['src', 'web'])('has no circle of files in %s', async folder => {
    const imports = (await Promise.all((await filesBelow(join(ROOT, folder))).map(importsOf))).flat()
    expect(circleIn(imports)).toEqual([])
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

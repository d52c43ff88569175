import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Site, startProgram } from '../../browser/site.ts'
import { copyPackage } from '../../package-copy.ts'

/** English in brackets, which show where each text comes from. */
const SCRATCH = `import { english } from './english/english.ts'
import type { Texts } from './texts.ts'

const marked = <T extends Record<string, string>>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, \`⟦\${text}⟧\`])) as T
const { Digest, Paper, Author, Topic, Model } = english.labels

export const scratch: Texts = {
  page: marked(english.page),
  reasons: marked(english.reasons),
  labels: {
    Digest: { ...Digest, ...marked({ one: 'digest', many: 'digests' }) },
    Paper: { ...Paper, ...marked({ one: 'paper', many: 'papers' }) },
    Author: { ...Author, ...marked({ one: 'author', many: 'authors' }) },
    Topic: { ...Topic, ...marked({ one: 'topic', many: 'topics' }) },
    Model: { ...Model, ...marked({ one: 'model', many: 'models' }) },
  },
  views: {
    library: { title: '⟦My books⟧', description: '⟦All of them.⟧', parameters: { limit: '⟦How many⟧' } },
  },
  queries: {},
}
`
const ROW = `  xx: {
    name: 'Scratch',
    fonts: ['Scratch Sans'],
    unread: '⟦Unread⟧',
    texts: async () => (await import('./scratch.ts')).scratch,
  },
`

const run = promisify(execFile)

/** A copy of the sources with one language more: a file and a row. Nothing else of it is touched. */
export async function addLanguage(): Promise<string> {
  const folder = await copyPackage(['src', 'web', 'cypher', 'examples', 'package.json', 'tsconfig.json'])
  await writeFile(join(folder, 'src/text/scratch.ts'), SCRATCH)
  const table = join(folder, 'src/text/languages.ts')
  const end = '} as const satisfies Record<string, LanguageRow>'
  const rows = (await readFile(table, 'utf8')).split(end)
  if (rows.length !== 2) throw new Error('languages.ts has no table to add a row to.')
  await writeFile(table, rows.join(ROW + end))
  return folder
}

/** Builds both pages of the copy, type-checks all of it, and serves it with the example digests. */
export async function serveCopy(folder: string): Promise<Site> {
  const node = (...given: string[]) => run(process.execPath, given, { cwd: folder })
  await node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')
  await node('node_modules/typescript/bin/tsc', '-p', 'web')
  await node('node_modules/vite/bin/vite.js', 'build', 'web')
  return startProgram(
    ['--import', import.meta.resolve('tsx'), join(folder, 'src/cli/main.ts')],
    [join(folder, 'examples/digests')],
  )
}

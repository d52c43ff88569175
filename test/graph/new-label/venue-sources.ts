import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyPackage } from '../../package-copy.ts'

/** The rows for venues in the tables of labels and relationships. */
const LABEL_ROW = `  Venue: {
    prefixes: ['venue'],
    properties: { name: 'text', aliases: 'texts', papers: 'integer' },
    name: 'name',
    aliases: 'aliases',
    date: null,
    weight: 'papers',
    bookkeeping: ['papers'],
    mark: 'ring',
    color: { light: '#0e8aa0', dark: '#5fd4e8' },
    sign: '',
    telling: 2,
    size: 1,
    lettering: 'strong',
  },
`
const RELATIONSHIP_ROW = `  { type: 'PUBLISHED_IN', from: 'Paper', to: 'Venue', keeps: true, properties: { name: 'text' } },
`

/** A copy of the sources with the label Venue. */
export class VenueSources {
  private constructor(readonly folder: string) {}

  /** With only the rows of the tables. */
  static async create(): Promise<VenueSources> {
    const folder = await copyPackage(['src', 'web', 'test', 'cypher', 'package.json', 'tsconfig.json'])
    const sources = new VenueSources(folder)
    await sources.insert('src/graph/labels.ts', '} as const satisfies Record<string, LabelRow>', LABEL_ROW)
    const end = '] as const satisfies readonly RelationshipRow[]'
    await sources.insert('src/graph/schema.ts', end, RELATIONSHIP_ROW)
    return sources
  }

  /** Adds what the compiler then asks for: a name in every language, and what the new links say. */
  async fill(): Promise<void> {
    const names = "    Venue: { one: 'Venue', many: 'Venues', within: 'venues' },\n"
    for (const language of ['english', 'korean'])
      await this.insert(`src/text/${language}/${language}.ts`, '    Model: {', names)
    const sentences = '} as const satisfies Record<RelationshipType, string>'
    await this.insert('web/panel/reasons.tsx', sentences, "  PUBLISHED_IN: 'linkTagged',\n")
  }

  /** The files of a project with compiler errors. */
  async faulty(project: string): Promise<string[]> {
    const said = await this.node('node_modules/typescript/bin/tsc', '--noEmit', '-p', project)
    return [
      ...new Set([...said.matchAll(/^(\S+\.tsx?)\(\d+,\d+\): error/gm)].map(([, file]) => file ?? '')),
    ].sort()
  }

  /** Runs a script of the copy. @returns what it prints */
  script(...given: string[]): Promise<string> {
    return this.node('--import', 'tsx', ...given)
  }

  private node(...given: string[]): Promise<string> {
    return new Promise(resolve => {
      execFile(process.execPath, given, { cwd: this.folder }, (_, out, errors) => resolve(out + errors))
    })
  }

  private async insert(path: string, before: string, text: string): Promise<void> {
    const file = join(this.folder, path)
    const source = await readFile(file, 'utf8')
    if (!source.includes(before)) throw new Error(`${path} has no "${before}".`)
    await writeFile(
      file,
      source.replace(before, () => text + before),
    )
  }
}

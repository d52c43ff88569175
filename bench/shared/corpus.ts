import { createWriteStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** The conference papers, in the folder PAPERWEAVE_SHARED, or ../shared. */
export const CORPUS = resolve(process.env.PAPERWEAVE_SHARED ?? '../shared', 'corpus/conference.jsonl.gz')

export const hasCorpus = (): boolean => existsSync(CORPUS)

export const NO_CORPUS = `${CORPUS} does not exist. PAPERWEAVE_SHARED names the folder that holds corpus/.`

/** Ends a benchmark that is nothing without the corpus. */
export function needCorpus(): void {
  if (hasCorpus()) return
  console.log(`Nothing measured: ${NO_CORPUS}`)
  process.exit()
}

/** The papers, each as a line of JSON. */
export const readCorpus = async (): Promise<string[]> =>
  (await promisify(gunzip)(await readFile(CORPUS))).toString().trimEnd().split('\n')

/** What is put behind the names of each copy of the corpus. */
const ENDINGS = ['', 'ax', 'or', 'um']

/** A paper of another copy: its id and all names in it are others, and its keywords are the same. */
function renamed(line: string, ending: string): string {
  if (ending === '') return line
  const { id, title, authors, abstract, ...rest } = JSON.parse(line)
  const change = (text: unknown) => String(text ?? '').replace(/\p{Lu}[\p{L}\d]{2,}/gu, `$&${ending}`)
  const names = { title: change(title), authors: authors?.map(change), abstract: change(abstract) }
  return JSON.stringify({ ...rest, ...names, id: `${id}${ending}` })
}

/** Papers of the corpus: a library of some size, and others for the days after it. */
export class Corpus {
  /** The papers that are imported two a day. */
  private static readonly KEPT = 200
  private readonly lines: readonly string[]

  private constructor(lines: readonly string[]) {
    this.lines = lines
  }

  static async read(): Promise<Corpus> {
    return new Corpus(await readCorpus())
  }

  /** The two papers of a day. */
  day(number: number): string {
    const start = this.lines.length - Corpus.KEPT + 2 * number
    return this.lines.slice(start, start + 2).join('\n')
  }

  /** Writes a library of so many thousand papers: the first ones of the corpus, or the corpus several times. */
  async write(file: string, thousands: number): Promise<void> {
    const first = this.lines.slice(0, -Corpus.KEPT)
    const times = Math.max(1, Math.round((thousands * 1_000) / first.length))
    const some = times === 1 ? first.slice(0, thousands * 1_000) : first
    const lines = function* () {
      for (const ending of ENDINGS.slice(0, times))
        for (const line of some) yield `${renamed(line, ending)}\n`
    }
    await pipeline(Readable.from(lines()), createWriteStream(file))
  }

  /** Changes the title of one paper in a file. */
  static edited(text: string): string {
    const lines = text.split('\n')
    const at = Math.floor(lines.length / 2)
    const paper = JSON.parse(lines[at] ?? '')
    return lines.with(at, JSON.stringify({ ...paper, title: `${paper.title}, Revised` })).join('\n')
  }
}

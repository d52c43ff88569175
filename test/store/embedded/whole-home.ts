import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { wholeGraph } from '../../../src/export/export-graph.ts'
import { readSettings } from '../../../src/settings.ts'
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { contentHashOf } from '../../../src/transfer/content-hash.ts'
import { Library } from '../../import/library.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

export const paper = (number: number) =>
  `2024-03-14\nhttps://arxiv.org/abs/2403.0000${number}\nA Study of Things ${number}\n(Ada Example)\nGPT-4와 비교했습니다.\n`

export const hashOf = async (store: EmbeddedStore): Promise<string> =>
  (await contentHashOf(wholeGraph(store))).hash

/** Changes one bit. */
export async function flip(path: string, place: number): Promise<void> {
  const bytes = await readFile(path)
  const at = Math.floor(bytes.length * place)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(path, bytes)
}

/** A copy of a home, whose current generation is going to be damaged. */
export interface Copy {
  home: string
  /** The id of its current generation. */
  id: string
  /** The id of the one before. */
  before: string
  graph: string
  current: string
  folder: string
}

/** One home with two generations, the second of which holds one paper more. Each test damages a copy. */
export class WholeHome {
  library!: Library
  hashes!: { one: string; two: string }
  private ids!: { id: string; before: string }

  async make(): Promise<void> {
    this.library = await Library.create()
    await this.library.write('one.txt', paper(1))
    const before = (await this.library.import()).generation?.id ?? ''
    const one = await hashOf(this.library.store)
    await this.library.write('two.txt', paper(2))
    const id = (await this.library.import()).generation?.id ?? ''
    this.hashes = { one, two: await hashOf(this.library.store) }
    expect(this.hashes.two).not.toBe(one)
    this.ids = { id, before }
    await this.library.store.close()
  }

  async copy(): Promise<Copy> {
    const home = join(await temporaryFolder('damage'), 'home')
    await cp(this.library.home, home, { recursive: true })
    const graph = join(home, 'graph')
    const folder = join(graph, 'generations', this.ids.id)
    return { home, ...this.ids, graph, current: join(graph, 'current'), folder }
  }
}

export function useWholeHome(): WholeHome {
  const whole = new WholeHome()
  beforeAll(() => whole.make())
  afterAll(() => whole.library.destroy())
  return whole
}

/** Uses the store of a home as a new process would. */
export async function opened<T>(home: string, use: (store: EmbeddedStore) => Promise<T>): Promise<T> {
  const store = new EmbeddedStore(readSettings({ home }, {}))
  return use(store).finally(() => store.close())
}

/** The superuser may read everything, so the work is done without these rights. */
export async function asNobody(work: () => Promise<void>): Promise<void> {
  const isSuperuser = process.geteuid?.() === 0
  if (isSuperuser) process.seteuid?.(65534)
  try {
    await work()
  } finally {
    if (isSuperuser) process.seteuid?.(0)
  }
}

import { threadEntryPoint } from '../entry-point.ts'
import { AppError } from '../errors.ts'
import type { SearchAnswer, SimilarAnswer, SimilarPaper } from '../graph/search-answer.ts'
import { LARGE, nodesOf } from '../maps/large-library.ts'
import type { SearchRequest } from '../search/answer.ts'
import { searchFolder } from '../search-folder.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { WorkThreads } from '../work-threads.ts'
import { IndexMaker } from './index-maker.ts'
import { KeptIndexes, markOf } from './kept-index.ts'
import type { IndexAnswer, IndexQuestion } from './search-worker.ts'

/** Milliseconds to wait for an index that is being made: that of a large library takes longer than anybody waits. */
const PATIENCE = { small: 60_000, large: 500 }

/** Each holds parts of the index. */
const THREADS = 2

/** What a library without anything answers. */
const NOTHING: SearchAnswer = {
  hits: [],
  total: 0,
  counts: {},
  reading: 'exact',
  read: null,
  isEarlier: false,
}

interface Making {
  generation: string
  percent: number
  done: Promise<void>
  /** Why it failed, for whoever asks next. */
  failure: unknown
}

interface Found {
  folder: string
  isEarlier: boolean
}

/**
 * Searches the index of the current state of the graph. Where there is none, it is made in the background; until then,
 * that of an earlier state answers, and says so.
 */
export class SearchService {
  private readonly kept: KeptIndexes
  private readonly maker: IndexMaker
  private readonly threads = new WorkThreads<IndexQuestion, IndexAnswer>(
    threadEntryPoint(import.meta.url, './search-worker.ts'),
    THREADS,
  )
  private making: Making | null = null
  /** The state whose index was found last: looking for a file would take longer than the search. */
  private current: { generation: string; folder: string } | null = null

  constructor(
    private readonly store: GraphStore,
    settings: Settings,
    private readonly patience: typeof PATIENCE = PATIENCE,
  ) {
    this.kept = new KeptIndexes(searchFolder(settings))
    this.maker = new IndexMaker(settings)
  }

  /** @throws STORE_BUSY while the first index is being made, with how far it is */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const said = await this.ask({ kind: 'search', ...request })
    if (said === null) return NOTHING
    return { ...(said.answer as Omit<SearchAnswer, 'isEarlier'>), isEarlier: said.isEarlier }
  }

  /** @throws STORE_BUSY the same way */
  async similar(key: string, limit: number): Promise<SimilarAnswer> {
    const said = await this.ask({ kind: 'similar', key, limit })
    if (said === null) return { papers: [], isEarlier: false }
    return { papers: said.answer as SimilarPaper[], isEarlier: said.isEarlier }
  }

  /** For what is kept with the current state. @throws STORE_BUSY also while only an earlier index could answer */
  async similarNow(key: string, limit: number): Promise<readonly SimilarPaper[]> {
    const { papers, isEarlier } = await this.similar(key, limit)
    if (isEarlier) throw this.beingMade()
    return papers
  }

  private beingMade(): AppError {
    const percent = this.making?.percent ?? 0
    return new AppError('STORE_BUSY', { reason: 'indexBeingMade', values: { percent } })
  }

  async close(): Promise<void> {
    await Promise.all([this.maker.close(), this.threads.close()])
  }

  /** What the index of the current state answers; null for an empty library. */
  private async ask(question: Question): Promise<{ answer: IndexAnswer; isEarlier: boolean } | null> {
    const found = await this.find()
    if (found === null) return null
    const { folder, isEarlier } = found
    try {
      return { answer: await this.threads.run({ folder, ...question }), isEarlier }
    } catch (error) {
      this.current = null
      if (error instanceof AppError && error.problem?.reason === 'indexDamaged') await this.kept.drop(folder)
      // It may only have made room for a newer one.
      else if (await this.kept.isThere(folder)) throw error
      const again = await this.find()
      return (
        again && {
          answer: await this.threads.run({ folder: again.folder, ...question }),
          isEarlier: again.isEarlier,
        }
      )
    }
  }

  /** The folder of the index that answers; null for an empty library. */
  private async find(): Promise<Found | null> {
    const generation = await this.store.generation()
    if (generation === '') return null
    if (this.current?.generation === generation) return { folder: this.current.folder, isEarlier: false }
    const folder = (await this.kept.find(markOf(generation))) ?? (await this.whileMaking(generation))
    if (folder !== null) {
      this.current = { generation, folder }
      return { folder, isEarlier: false }
    }
    const earlier = await this.kept.newest()
    if (earlier !== null) return { folder: earlier, isEarlier: true }
    throw this.beingMade()
  }

  /** Makes the index of a state in the background. @returns its folder if that is done soon enough */
  private async whileMaking(generation: string): Promise<string | null> {
    if (this.making?.generation !== generation) this.begin(generation)
    const making = this.making as unknown as Making
    const isLarge = nodesOf(await this.store.stats()) > LARGE
    const wait = isLarge ? this.patience.large : this.patience.small
    const soon = new Promise<void>(resolve => setTimeout(resolve, wait).unref())
    await Promise.race([making.done, soon])
    const { failure } = making
    if (failure !== null) {
      this.making = null
      throw failure
    }
    return this.kept.find(markOf(generation))
  }

  private begin(generation: string): void {
    const making: Making = { generation, percent: 0, done: Promise.resolve(), failure: null }
    const tell = (percent: number) => {
      making.percent = percent
    }
    making.done = this.maker
      .make(generation, undefined, tell)
      .then(() => {})
      .catch((error: unknown) => {
        making.failure = error
      })
      .finally(() => {
        if (this.making === making && making.failure === null) this.making = null
      })
    this.making = making
  }
}

type Question = IndexQuestion extends infer Q
  ? Q extends { folder: string }
    ? Omit<Q, 'folder'>
    : never
  : never

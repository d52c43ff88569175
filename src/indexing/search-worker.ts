import { AppError } from '../errors.ts'
import type { SearchAnswer, SimilarPaper } from '../graph/search-answer.ts'
import { answerSearch, type SearchRequest } from '../search/answer.ts'
import { IndexReader } from '../search/index-reader.ts'
import { findSimilar } from '../search/similar.ts'
import { workInThread } from '../work-thread.ts'
import { IndexFolder } from './index-folder.ts'

/** What is asked of the index in a folder. */
export type IndexQuestion = { folder: string } & (
  | ({ kind: 'search' } & SearchRequest)
  | { kind: 'similar'; key: string; limit: number }
)

export type IndexAnswer = Omit<SearchAnswer, 'isEarlier'> | SimilarPaper[]

interface Opened {
  folder: string
  files: IndexFolder
  index: IndexReader
}

let opened: Promise<Opened> | null = null

/** The index in a folder. The one before is closed. */
async function open(folder: string): Promise<IndexReader> {
  const before = await opened?.catch(() => null)
  if (before?.folder === folder) return before.index
  before?.files.close()
  const files = new IndexFolder(folder)
  opened = IndexReader.open(files)
    .then(index => ({ folder, files, index }))
    .catch((cause: unknown) => {
      throw new AppError('STORE_UNAVAILABLE', { reason: 'indexDamaged' }, { cause })
    })
  return (await opened).index
}

workInThread<IndexQuestion, IndexAnswer>(async question => {
  const index = await open(question.folder)
  return question.kind === 'search'
    ? answerSearch(index, question)
    : findSimilar(index, question.key, question.limit)
})

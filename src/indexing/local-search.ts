import type { SearchAnswer } from '../graph/search-answer.ts'
import { answerSearch, type SearchRequest } from '../search/answer.ts'
import { IndexReader } from '../search/index-reader.ts'
import { IndexFolder } from './index-folder.ts'

/** Searches the index in a folder once. */
export async function searchOnce(
  folder: string,
  request: SearchRequest,
): Promise<Omit<SearchAnswer, 'isEarlier'>> {
  const files = new IndexFolder(folder)
  try {
    return await answerSearch(await IndexReader.open(files), request)
  } finally {
    files.close()
  }
}

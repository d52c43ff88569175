import type { PublishedIndex } from '../../src/folder-format/library.ts'
import type { SearchAnswer, SimilarAnswer } from '../../src/graph/search-answer.ts'
import { answerSearch } from '../../src/search/answer.ts'
import { documentOfDetails } from '../../src/search/details-document.ts'
import type { DocumentPlace } from '../../src/search/document.ts'
import { IndexReader } from '../../src/search/index-reader.ts'
import { findSimilar } from '../../src/search/similar.ts'
import { ApiError } from './api-error.ts'
import type { FolderNodes } from './folder-nodes.ts'
import type { SearchPart } from './source.ts'

interface FolderIndex {
  search(text: string, part: SearchPart): Promise<SearchAnswer>
  similar(key: string, limit: number): Promise<SimilarAnswer>
}

/** Files that are held: a search reads some of them again and again. */
const HELD = 64

/** The search of a published folder: the same as that of a server, over the same files. */
export async function openIndex(
  pieces: PublishedIndex,
  readPiece: (name: string) => Promise<Uint8Array>,
  nodes: FolderNodes,
): Promise<FolderIndex> {
  const held = new Map<string, Promise<Uint8Array>>()
  const read = (name: string): Promise<Uint8Array> => {
    const piece = pieces[name]
    if (piece === undefined) throw new ApiError('INTERNAL', '', { reason: 'pieceMissing' })
    const bytes = held.get(name) ?? readPiece(piece)
    held.delete(name)
    held.set(name, bytes)
    bytes.catch(() => held.delete(name))
    for (const oldest of held.keys()) {
      if (held.size <= HELD) break
      held.delete(oldest)
    }
    return bytes
  }
  const readPart = async (name: string, start: number, length: number) =>
    (await read(name)).subarray(start, start + length)
  const readDocument = async ({ shard, place }: DocumentPlace) => {
    const found = await nodes.at(shard, place)
    if (!found) throw new ApiError('INTERNAL', '', { reason: 'pieceMissing' })
    return documentOfDetails(found)
  }
  const index = await IndexReader.open({ read, readPart, readDocument })
  return {
    search: async (text, { limit, offset = 0, labels = [] }) => ({
      ...(await answerSearch(index, { text, limit, offset, labels })),
      isEarlier: false,
    }),
    similar: async (key, limit) => ({ papers: await findSimilar(index, key, limit), isEarlier: false }),
  }
}

import type { z } from 'zod'
import { type Address, writeAddress } from '../../src/address/address.ts'
import { subjectPath } from '../../src/address/subjects.ts'
import {
  dayPagePath,
  picturePath,
  publishedAddress,
  subjectPagePath,
} from '../../src/folder-format/library.ts'
import { LIBRARY_ATTRIBUTE, VIEWER_ATTRIBUTE } from '../../src/folder-format/piece.ts'
import type { NodeDetails } from '../../src/graph/node-details.ts'
import type * as contract from '../../src/server/contract.ts'
import { folderSource } from './folder-source.ts'
import { serverSource } from './server-source.ts'
import type { Source } from './source.ts'

export type { Together } from '../../src/graph/connection.ts'
export type { Damage } from '../../src/graph/library.ts'
export type { NodeDetails, NodeLink } from '../../src/graph/node-details.ts'
export type { Related } from '../../src/graph/related.ts'
export type { RelatedGroup } from '../../src/graph/related-together.ts'
export type { Table } from '../../src/graph/result-table.ts'
export type { SearchAnswer, SearchHit, SimilarPaper } from '../../src/graph/search-answer.ts'
export type { CypherFile, CypherParameter } from '../../src/server/contract.ts'
export type { QueryParameters } from './server-source.ts'
export { explainQuery, exportText, runQuery } from './server-source.ts'
export type { SearchPart } from './source.ts'
export type Stats = z.infer<typeof contract.Stats>
export type Files = z.infer<typeof contract.Files>
export type ExportFormat = Files['exports'][number]

const library = document.documentElement.getAttribute(LIBRARY_ATTRIBUTE)

/** Whether the page is part of a published folder: there is no server, and no console. */
export const isPublished = library !== null

export const source: Source = library === null ? serverSource : folderSource(library)

/** The paths of the pictures of a published folder, once it is known what it holds. */
const pictures = new Set<string>()

export async function getFiles(): ReturnType<Source['files']> {
  const files = await source.files()
  for (const path of files.pictures ?? []) pictures.add(path)
  return files
}
export const getStats = source.stats
export const getHealth = source.health
/** @param all as many links of each kind as there are, and not only the first */
export const getNode = (key: string, signal: AbortSignal, all = false): Promise<NodeDetails> =>
  source.node(key, all, signal)
export const search = source.search
/** What links nodes, and what they share. */
export const getTogether = source.together
/** What several nodes are related to through their papers. */
export const getRelatedTogether = source.relatedTogether
/** What a node is related to. @param all as many of each kind as there are, and not only the first */
export const getRelated = source.related
export const getSimilar = source.similar
export const getAdded = source.added

/** The address of the viewer or the embed with a query string, relative to the page. */
export const pageAddress = (page: 'graph' | 'embed', query: string): string =>
  isPublished ? publishedAddress(page, query) : `${page}${query}`

/** The address of the viewer that a page which is one file is from: empty if nobody else could open it, null for other pages. */
export const viewerOfFile = document.documentElement.getAttribute(VIEWER_ATTRIBUTE)

/** The address of the viewer with a query string; null where it is not known. */
export const viewerAddress = (query: string): string | null =>
  viewerOfFile === null ? pageAddress('graph', query) : viewerOfFile === '' ? null : viewerOfFile + query

/** A picture of a view in a published folder, relative to the page; null if it has none. */
export function publishedPicture(
  view: string,
  format: 'svg' | 'png',
  theme: 'light' | 'dark',
): string | null {
  const path = picturePath(view, format, theme)
  return pictures.has(path) ? path : null
}

/** The address of a picture of what an address shows, relative to the page; null in a folder that has none of its view. */
export const pictureAddress = (address: Address): string | null =>
  isPublished
    ? publishedPicture(address.view, 'png', address.theme === 'dark' ? 'dark' : 'light')
    : `picture.png${writeAddress(address)}`

/** The page of a day with its documents, relative to the page. */
export const dayAddress = (day: string): string => (isPublished ? dayPagePath(day) : `digest/${day}`)

/** The page of an author, a topic or a model, relative to the page. */
export const subjectAddress = (key: string): string =>
  isPublished ? subjectPagePath(key).address : subjectPath(key)

/** An address that only a server answers, relative to the page; null in a published folder. */
export const serverAddress = (address: string): string | null => (isPublished ? null : address)

import type { z } from 'zod'
import { type Address, writeAddress } from '../../src/address/address.ts'
import { subjectPath } from '../../src/address/subjects.ts'
import type { NodeDetails } from '../../src/graph/node-details.ts'
import { dayPagePath, picturePath, publishedAddress, subjectPagePath } from '../../src/published/library.ts'
import { LIBRARY_ATTRIBUTE, VIEWER_ATTRIBUTE } from '../../src/published/piece.ts'
import type * as contract from '../../src/server/contract.ts'
import { folderSource } from './folder-source.ts'
import { serverSource } from './server-source.ts'
import type { Source } from './source.ts'

export type { Together } from '../../src/graph/connection.ts'
export type { Damage } from '../../src/graph/library.ts'
export type { NodeDetails, NodeLink } from '../../src/graph/node-details.ts'
export type { Related } from '../../src/graph/related.ts'
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

export const getFiles = source.files
export const getStats = source.stats
export const getHealth = source.health
/** @param all as many links of each kind as there are, and not only the first */
export const getNode = (key: string, signal: AbortSignal, all = false): Promise<NodeDetails> =>
  source.node(key, all, signal)
export const search = source.search
/** What links nodes, and what they share. */
export const getTogether = source.together
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

/** The address of a picture of what an address shows, relative to the page. A published folder has dark ones as SVG only. */
export const pictureAddress = (address: Address): string => {
  if (!isPublished) return `picture.png${writeAddress(address)}`
  return address.theme === 'dark'
    ? picturePath(address.view, 'svg', 'dark')
    : picturePath(address.view, 'png', 'light')
}

/** The page of a day with its documents, relative to the page. */
export const dayAddress = (day: string): string => (isPublished ? dayPagePath(day) : `digest/${day}`)

/** The page of an author, a topic or a model, relative to the page. */
export const subjectAddress = (key: string): string =>
  isPublished ? subjectPagePath(key).address : subjectPath(key)

/** An address that only a server answers, relative to the page; null in a published folder. */
export const serverAddress = (address: string): string | null => (isPublished ? null : address)

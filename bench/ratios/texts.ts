import { readFile } from 'node:fs/promises'
import { marked } from 'marked'
import { findDocuments, type SourceDocument } from '../../src/sources/documents/find-documents.ts'
import { readDocument } from '../../src/sources/documents/read-document.ts'
import { medianOf } from '../shared/runs.ts'
import type { Ratio } from './ratio.ts'

/** From texts to entries, compared with a parser that only turns the same texts into HTML. */
export async function textRatios(path: string): Promise<Ratio[]> {
  const documents: SourceDocument[] = []
  for await (const event of findDocuments([path]))
    if (event.kind === 'document') documents.push(event.document)
  const megabytes = documents.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  const ours = await medianOf(5, async () => {
    for (const document of documents) for await (const _event of readDocument(document));
  })
  const theirs = await medianOf(5, async () => {
    for (const { source } of documents) marked.parse(await readFile(source, 'utf8'))
  })
  return [
    {
      what: `reading ${documents.length} documents`,
      unit: 'MB/s',
      ours: (megabytes / ours) * 1000,
      rival: 'marked, to HTML',
      theirs: (megabytes / theirs) * 1000,
      less: false,
    },
  ]
}

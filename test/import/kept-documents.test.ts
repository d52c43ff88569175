import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { KeptDocuments } from '../../src/import/digests/kept-documents.ts'
import { type DigestEvent, type KeyedDocument, readDigests } from '../../src/import/digests/read-digests.ts'

let folder: string
let document: KeyedDocument
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperweave-'))
  const source = join(folder, 'papers.jsonl')
  document = {
    source,
    name: 'papers.jsonl',
    key: 'digest:papers',
    shown: 'papers.jsonl',
    hash: 'a',
    bytes: 0,
    below: '',
    rootMark: '',
  }
  await writeFile(source, linesOf('A long abstract with half of a character: \\ud800. '.repeat(100)))
})
afterEach(() => rm(folder, { recursive: true }))

/** Some hundred papers with long abstracts, and a line that is no paper. */
const linesOf = (abstract: string): string =>
  `${Array.from({ length: 300 }, (_, at) => `{"title": "Paper ${at}\\n", "year": 2020, "authors": ["Ada Lovelace"], "abstract": "${abstract}"}`).join('\n')}\nnonsense\n`

async function all(events: AsyncIterable<DigestEvent>): Promise<DigestEvent[]> {
  const list: DigestEvent[] = []
  for await (const event of events) list.push(event)
  return list
}

it('what a document said is the same when it is read again, though the document is another now', async () => {
  const kept = new KeptDocuments()
  const said = await all(readDigests(document))
  expect(said.map(({ kind }) => kind)).toContain('diagnostic')
  expect(await all(kept.read(document))).toEqual(said)
  await writeFile(document.source, '{"title": "Another"}')
  expect(await all(kept.again(document))).toEqual(said)
  expect(await all(kept.again(document))).toEqual(said)
  await kept.close()
})

it('what does not fit is read from the document again', async () => {
  const kept = new KeptDocuments(100_000)
  await all(kept.read(document))
  await writeFile(document.source, linesOf('Short.'))
  expect(await all(kept.again(document))).toEqual(await all(readDigests(document)))
  await kept.close()
})

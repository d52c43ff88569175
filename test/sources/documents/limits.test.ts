import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDocument } from '../../../src/sources/documents/read-document.ts'
import type { ParseEvent } from '../../../src/sources/entry.ts'

async function read(name: string, text: string): Promise<ParseEvent[]> {
  const folder = await mkdtemp(join(tmpdir(), 'paperweave-'))
  const source = join(folder, name)
  await writeFile(source, text)
  const events: ParseEvent[] = []
  for await (const event of readDocument({ source, name, bytes: text.length })) events.push(event)
  await rm(folder, { recursive: true })
  return events
}

it('keeps the beginning of what no paper has so much of, and says so', async () => {
  const authors = Array.from({ length: 20_001 }, () => 'Jane Doe')
  const paper = { title: '한'.repeat(10_001), authors, abstract: 'We propose a thing.' }
  const events = await read('a.jsonl', JSON.stringify(paper))
  const entry = events.find(event => event.kind === 'entry')?.entry
  expect([entry?.title.length, entry?.authors.length, entry?.abstract]).toEqual([
    10_000,
    20_000,
    'We propose a thing.',
  ])
  const messages = events.flatMap(event => (event.kind === 'diagnostic' ? [event.diagnostic.message] : []))
  expect(messages).toEqual([
    'The title of an entry should not have 10,001 characters; the first 10,000 are kept.',
    'The authors of an entry should not have 20,001 items; the first 20,000 are kept.',
  ])
})

it.each(['a.txt', 'a.md'])(
  'leaves out a line that is too long, keeps the others and says so: %s',
  async name => {
    const picture = `![](data:image/png;base64,${'A'.repeat(1_000_000)})`
    const events = await read(name, `A Title of Things (Jane Doe, John Roe)\n\n좋다.\n${picture}\n더 좋다.`)
    expect(events).toContainEqual({
      kind: 'diagnostic',
      diagnostic: {
        severity: 'warning',
        code: 'line-too-long',
        message: 'A line of more than 500,000 characters was left out; divide it into several.',
        place: { source: name, line: 4 },
      },
    })
    expect(events.find(event => event.kind === 'entry')?.entry).toMatchObject({
      title: 'A Title of Things',
      commentary: '좋다.\n더 좋다.',
    })
  },
)

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readDocument } from '../../../src/sources/documents/read-document.ts'

it('gives ten diagnostics of a kind, and counts the others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paperweave-'))
  const source = join(folder, 'bad.jsonl.gz')
  await writeFile(source, gzipSync(`{"title":"A"}\n${'x\n'.repeat(5_000)}`))
  const found: unknown[] = []
  for await (const event of readDocument({ source, name: 'bad.jsonl.gz', bytes: 1 }))
    if (event.kind === 'diagnostic') found.push(event.diagnostic)
  await rm(folder, { recursive: true })
  expect(found).toHaveLength(11)
  expect(found.at(-1)).toMatchObject({
    code: 'bad-json-line',
    message: '… and 4,990 more of this kind in this file.',
    place: { source: 'bad.jsonl.gz', line: 12 },
    more: 4_990,
  })
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/graph/library.ts'
import { readDocument } from '../../../src/sources/documents/read-document.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder('losses')
})

async function told(name: string, text: string): Promise<Pick<Diagnostic, 'code' | 'place'>[]> {
  const source = join(folder, name)
  await writeFile(source, text)
  const found: Diagnostic[] = []
  for await (const event of readDocument({ source, name, bytes: text.length }))
    if (event.kind === 'diagnostic') found.push(event.diagnostic)
  return found
}

const codes = async (name: string, text: string): Promise<string[]> =>
  (await told(name, text)).map(({ code, place }) => `${code} ${place.line}`)

const ENTRY = `https://arxiv.org/abs/2403.00001
One Paper about It
(Ada Example, Bo Sample)
It is better than https://arxiv.org/abs/2403.00002.
`

it('says nothing of a text that was understood', async () => {
  expect(await codes('a.txt', `2024-03-14\n\n${ENTRY}`)).toEqual([])
})

it('tells that a text holds no paper', async () => {
  expect(await codes('b.txt', '\n\n')).toEqual(['no-papers 1'])
})

it('tells of a title that is nothing but a title', async () => {
  expect(await codes('c.txt', `2024-03-14\n\n${ENTRY}\nAnother Paper about Something Else\n`)).toContain(
    'bare-title 8',
  )
})

it('tells of an entry that links to several other papers', async () => {
  const links = [
    'https://arxiv.org/abs/2403.00003',
    'https://openreview.net/forum?id=abc',
    'https://doi.org/10.1/x',
  ]
  expect(await codes('d.txt', `2024-03-14\n\n${ENTRY}${links.join(' and ')}\n`)).toEqual(['many-papers 3'])
})

it('takes addresses without titles for no single paper', async () => {
  const urls = 'https://arxiv.org/abs/1706.03762\nhttps://doi.org/10.1038/nature14539\n'
  expect(await codes('f.txt', urls)).toEqual(['bare-address 1', 'bare-address 2'])
})

it('tells of each link to a paper that ended nowhere, by whatever address the paper was read', async () => {
  const page = `<html><body><nav><a href="https://openreview.net/forum?id=x&amp;noteId=y">one</a></nav>
<a href="https://arxiv.org/pdf/2403.00001v2">two</a>
<h2>2024-03-14</h2>
<p><a href="https://arxiv.org/abs/2403.00001">One Paper about It</a> (Ada Example, Bo Sample)</p>
<p>It is good.</p></body></html>`
  const lost = (await told('e.html', page)).filter(({ code }) => code === 'lost-link')
  expect(lost.map(({ place }) => place.line)).toEqual([1])
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readDocument } from '../../../src/sources/documents/read-document.ts'
import type { ParseEvent } from '../../../src/sources/entry.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder('strangers')
})

async function read(name: string, text: string): Promise<string[]> {
  const source = join(folder, name)
  await writeFile(source, text)
  const events: ParseEvent[] = []
  for await (const event of readDocument({ source, name, bytes: text.length })) events.push(event)
  return events.flatMap(event => {
    if (event.kind === 'entry') return event.entry.title
    return event.kind === 'diagnostic' ? `${event.diagnostic.code} ${event.diagnostic.place.line}` : []
  })
}

const STRANGERS: Record<string, string> = {
  'shopping.md':
    '# Einkauf\n- Milch\n- **Brot**, Bäcker Müller\n- **Eier** (10)\n- [Bohrer](https://shop.example/x), 12 €\n',
  'shopping-ko.md':
    '# 장보기\n- **우유** 2팩\n- **달걀** (10개)\n- [커피 원두](https://shop.example/y) 1kg\n',
  'week.md': '# My week\n**Monday**: went running\n**Tuesday**: cooked, see [this](https://cook.example/b)\n',
  'recipes.html':
    '<html><body><h1>Recipes</h1><ul><li><a href="https://cook.example/a">Apple pie</a> by Anna (2020)</li><li>Plum cake</li></ul></body></html>',
  'offsite.md':
    '# Team offsite\n- **Where**: Lisbon\n- **Who**: Jane Doe, John Roe\n- [flights](https://fly.example/1)\n',
}

it.each(Object.entries(STRANGERS))('%s names no papers, and that is told', async (name, text) => {
  expect(await read(name, text)).toEqual([expect.stringMatching(/^no-papers /)])
})

it('takes a text for one about papers if one entry shows it', async () => {
  const text = 'One Paper about It\n(Ada Example, Bo Sample)\nIt is good.\n'
  expect(await read('paper.txt', text)).toEqual(['One Paper about It'])
})

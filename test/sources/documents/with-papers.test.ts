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
  'family.md':
    '# Family recipes\n\n- **Apple Pie** (Grandma Anna, 1985)\n- **Plum Cake** (Aunt Rosa, 1992)\n',
  'books.md': '# Books 2023\n\n- **Dune** (Frank Herbert, 1965)\n- **Emma** (Jane Austen, 1815)\n',
  'einkauf.txt': '2024년 3월 14일\n장보기\n- 우유 2개\n- 대파\n',
  'diary.txt': '2024-03-14\nRan 5k in the park, then coffee with Lena.\n\n2024-03-15\nRain all day.\n',
  'plan.org':
    '#+title: Semester plan\n* Groceries\n- apples\n* Trip to Rome\n:PROPERTIES:\n:URL: https://hotels.example/1\n:END:\nBook early.\n',
  'tasks.md':
    '# Writing my paper\n\n- [ ] Fix the Related Work Section\n- [ ] Run the Ablation on Small Models\n',
  'to-read.md': '# To read\n\n- [ ] The Lord of the Rings\n- [x] The Old Man and the Sea\n',
  'offsite.md':
    '# Team offsite\n- **Where**: Lisbon\n- **Who**: Jane Doe, John Roe\n- [flights](https://fly.example/1)\n',
}

it('tasks to read papers are papers, and that nothing more is known of them is told', async () => {
  const text = '# Papers to read\n\n- [ ] A Grammar of Slow Rivers\n- [x] Counting Leaves without Looking\n'
  const titles = [
    'A Grammar of Slow Rivers',
    'bare-title 3',
    'Counting Leaves without Looking',
    'bare-title 4',
  ]
  expect(await read('later.md', text)).toEqual(titles)
})

it.each(['- [ ] ', '- ', '1. '])(
  'titles right below a heading that names papers are papers, whatever the file is called: %j',
  async mark => {
    const titles = ['A Grammar of Slow Rivers', 'Counting Leaves without Looking']
    const list = titles.map(title => `${mark}${title}\n`).join('')
    const text = `# Lab log\n\n## Papers to read\n\n${list}\n## Shopping\n\n- [ ] Goat Cheese and Fresh Bread\n`
    expect(await read('log.md', text)).toEqual([titles[0], 'bare-title 5', titles[1], 'bare-title 6'])
  },
)

it('what may be a title there, and is not read, is told', async () => {
  const text =
    '# Lab log\n\n## Papers to read\n\n- [ ] A Grammar of Slow Rivers\n- LoRA\n\nCounting Leaves without Looking\n'
  expect(await read('log.md', text)).toEqual([
    'A Grammar of Slow Rivers',
    'bare-title 5',
    'item-without-paper 6',
    'item-without-paper 8',
  ])
})

it('tasks to read other papers are none of what a note says of its own', async () => {
  const note = '# Attention Is All You Need\n\nAuthors: Ada Example, Bo Sample\n\nIt is short.\n'
  const titles = ['Attention Is All You Need', 'A Grammar of Slow Rivers', 'bare-title 9']
  expect(await read('note.md', `${note}\n## Papers to read\n\n- [ ] A Grammar of Slow Rivers\n`)).toEqual(
    titles,
  )
})

it.each(Object.entries(STRANGERS))('%s names no papers, and that is told', async (name, text) => {
  const told = await read(name, text)
  expect(told.map(text => text.split(' ')[0])).toEqual(told.map(() => 'no-papers'))
  expect(told).not.toEqual([])
})

it('takes the paper of a file of tasks, and not its title', async () => {
  const tasks = '#+title: Semester plan\n* Groceries\n* Call Anna\n* One Paper on Things\n'
  const paper = ':PROPERTIES:\n:URL: https://arxiv.org/abs/2403.00001\n:END:\n'
  expect(await read('plan.org', tasks + paper)).toEqual(['One Paper on Things'])
})

it('takes dated titles for papers', async () => {
  const text = '2024-03-14\nAttention Is All You Need\nIt is short.\n'
  expect(await read('dated.txt', text)).toEqual(['Attention Is All You Need'])
})

it('takes a text for one about papers if one entry shows it', async () => {
  const text = 'One Paper about It\n(Ada Example, Bo Sample)\nIt is good.\n'
  expect(await read('paper.txt', text)).toEqual(['One Paper about It'])
})

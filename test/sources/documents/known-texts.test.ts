import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDocument } from '../../../src/sources/documents/read-document.ts'
import type { ParseEvent } from '../../../src/sources/entry.ts'

async function read(name: string, text: string, known?: ReadonlySet<string>): Promise<ParseEvent[]> {
  const folder = await mkdtemp(join(tmpdir(), 'paperweave-'))
  const source = join(folder, name)
  await writeFile(source, text)
  const events: ParseEvent[] = []
  for await (const event of readDocument({ source, name, bytes: text.length }, known)) events.push(event)
  await rm(folder, { recursive: true })
  return events
}

const originsOf = (events: readonly ParseEvent[]): Set<string> =>
  new Set(events.flatMap(event => (event.kind === 'entry' && event.origin ? [event.origin] : [])))

/** What becomes of each entry of a text after another text was read. */
async function readAfter(name: string, before: string, now: string): Promise<string[]> {
  const events = await read(name, now, originsOf(await read(name, before, new Set())))
  const told = (await read(name, now)).filter(({ kind }) => kind === 'diagnostic')
  expect(events.filter(({ kind }) => kind === 'diagnostic')).toEqual(told)
  return events.flatMap(event =>
    event.kind === 'entry' ? [event.entry.title] : event.kind === 'known' ? [`line ${event.place.line}`] : [],
  )
}

interface Paper {
  title: string
  year: string
}

const ONE = { title: 'One Paper of Many Others', year: '2024' }
const TWO = { title: 'Two Papers of Many Others', year: 'sometime' }
const THREE = { title: 'Three Papers of Many Others', year: '2024' }
const NEW = { title: 'A New Paper', year: '2023' }

const objectOf = ({ title, year }: Paper) => JSON.stringify({ title, authors: ['Ada Example'], year })

/** Papers in each format, a line for each. */
const FORMATS: Record<string, (papers: readonly Paper[]) => string> = {
  'a.jsonl': papers => papers.map(objectOf).join('\n'),
  'a.json': papers => `[${papers.map(objectOf).join(',\n')}]`,
  'a.csv': papers =>
    `Title;Author;Year\n${papers.map(({ title, year }) => `${title};Ada Example;${year}`).join('\n')}`,
  'a.ris': papers =>
    papers
      .map(({ title, year }) => `TY  - CONF\nTI  - ${title}\nAU  - Example, Ada\nPY  - ${year}\nER  - `)
      .join('\n'),
  'a.bib': papers =>
    papers
      .map(({ title, year }) => `@article{a, title = {${title}}, author = {Example, Ada}, year = {${year}}}`)
      .join('\n'),
}

it.each(Object.entries(FORMATS))('%s is read again only where it has changed', async (name, textOf) => {
  const before = textOf([ONE, TWO, THREE])
  expect(originsOf(await read(name, before)).size).toBe(0)
  // Of the second paper, there is something to tell.
  const known = originsOf(await read(name, before, new Set()))
  expect(known.size).toBe(2)
  const now = textOf([NEW, ONE, TWO, THREE])
  const lines = (await read(name, now)).flatMap(event =>
    event.kind === 'entry' ? [event.entry.place.line] : [],
  )
  expect(await readAfter(name, before, now)).toEqual([
    NEW.title,
    `line ${lines[1]}`,
    TWO.title,
    `line ${lines[3]}`,
  ])
})

it('reads a text again where another text decides what it says', async () => {
  const csv = (head: string) => `${head}\nOne Paper of Many Others,Ada Example,2024`
  expect(await readAfter('a.csv', csv('Title,Author,Year'), csv('Title,Authors,Year'))).toEqual([ONE.title])
  const bib = (name: string) =>
    `@string{venue = "${name}"}\n@article{a, title = {One Paper of Many Others}, author = {Ada Example}, journal = venue}`
  expect(await readAfter('a.bib', bib('NeurIPS'), bib('NeurIPS'))).toEqual(['line 2'])
  expect(await readAfter('a.bib', bib('NeurIPS'), bib('ICML'))).toEqual([ONE.title])
  const within = (year: number) =>
    `@inproceedings{a, title = {One Paper of Many Others}, author = {Ada Example}, crossref = {v}}\n@proceedings{v, title = {A Volume}, year = {${year}}}`
  expect(await readAfter('a.bib', within(2023), within(2024))).toEqual([ONE.title])
  const json = (date: string) =>
    `{"date": "${date}", "papers": [{"title": "One Paper of Many Others", "authors": ["Ada Example"]}]}`
  expect(await readAfter('a.json', json('2024-05-01'), json('2024-05-01'))).toEqual(['line 1'])
  expect(await readAfter('a.json', json('2024-05-01'), json('2024-05-02'))).toEqual([ONE.title])
})

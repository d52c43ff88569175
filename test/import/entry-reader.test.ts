import { expect, it } from 'vitest'
import type { Statement } from '../../src/graph/records.ts'
import { EntryReader } from '../../src/import/entry-reader.ts'
import { type EntryReading, readEntry } from '../../src/link/read-entry.ts'

const entries = Array.from({ length: 1_230 }, (_, position): Statement => {
  return {
    digest: `digest:${position % 3}`,
    paper: '',
    position,
    line: position,
    title: `BobbinNet-${position}: A Network That Counts Threads`,
    altTitles: [],
    authors: [`Ada Weaver ${position}`, 'Bo Spinner'],
    topics: ['textiles'],
    links: [],
    abstract: `We introduce BobbinNet-${position}, a model that is compared with BERT-${position} and CLIP.`,
  }
})

/** What was handed on, and how much of it comes from a thread: it does not share the lists of the entry. */
async function read(threads: number, entry?: URL) {
  const given: [Statement, EntryReading][] = []
  const reader = new EntryReader((one, reading) => given.push([one, reading]), { threads, few: 100 }, entry)
  try {
    if (threads > 0) await reader.start()
    for (const one of entries) await reader.add(one)
    await reader.end()
  } finally {
    await reader.close()
  }
  const elsewhere = given.filter(([one, { facts }]) => one.authors !== facts.authors).length
  return { order: given.map(([{ position }]) => position), readings: given.map(([, one]) => one), elsewhere }
}

const expected = { order: entries.map(({ position }) => position), readings: entries.map(readEntry) }

it.each([1, 2])(
  'reads entries in %i threads as it does alone, and hands them on in their order',
  async count => {
    expect(await read(0)).toEqual({ ...expected, elsewhere: 0 })
    const { elsewhere, ...rest } = await read(count)
    expect(rest).toEqual(expected)
    expect(elsewhere).toBeGreaterThan(0)
  },
)

const thread = (script: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${script}`)}`,
  )

const LOST = [
  ['cannot start', thread('process.exit(1)')],
  [
    'ends while it reads',
    thread(`parentPort.on('message', entries => {
      if (entries.length > 0) process.exit(1)
      parentPort.postMessage({ ok: true, answer: [] })
    })`),
  ],
] as const

it.each(LOST)('reads everything here where a thread %s', async (_what, entry) => {
  expect(await read(1, entry)).toEqual({ ...expected, elsewhere: 0 })
})

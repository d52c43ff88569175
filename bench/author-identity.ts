import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { AuthorIdentity } from '../src/link/author-identity.ts'
import { NO_IDENTITY } from '../src/link/identity-file.ts'

/**
 * Measures author identity on papers whose authors are known: JSON lines `{authors, author_ids}`, gzipped.
 * Two mentions are a pair when they are of the same author: by id (truth), by our key, by the exact string.
 * Ids of different registers (IEEE, OpenReview, ACL Anthology, addresses) never meet, so only pairs within one
 * register are judged.
 * Usage: npm run bench:authors -- FILE.jsonl.gz
 */
interface Mention {
  name: string
  register: string
  id: string
}

const REGISTERS: [string, RegExp][] = [
  ['OpenReview', /^~/],
  ['IEEE', /^\/\d+$/],
  ['ACL Anthology', /^\/[a-z]\//],
  ['address', /^email-|@/],
]
const registerOf = (id: string): string => REGISTERS.find(([, pattern]) => pattern.test(id))?.[0] ?? 'other'

const pairs = (count: number): number => (count * (count - 1)) / 2

function score(mentions: readonly Mention[], keyOf: (name: string) => string): string {
  const counts = new Map<string, Map<string, number>>()
  const truth = new Map<string, number>()
  for (const { name, id, register } of mentions) {
    const key = `${register} ${keyOf(name)}`
    const ids = counts.get(key) ?? new Map<string, number>()
    counts.set(key, ids.set(id, (ids.get(id) ?? 0) + 1))
    truth.set(id, (truth.get(id) ?? 0) + 1)
  }
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, count) => total + pairs(count), 0)
  const both = [...counts.values()].reduce((total, ids) => total + sum(ids.values()), 0)
  const ours = [...counts.values()].reduce(
    (total, ids) => total + pairs([...ids.values()].reduce((a, b) => a + b, 0)),
    0,
  )
  const precision = both / ours
  const recall = both / sum(truth.values())
  return `precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  pairs ${ours}`
}

const [file] = process.argv.slice(2)
if (!file) throw new Error('Usage: npm run bench:authors -- FILE.jsonl.gz')

const identity = new AuthorIdentity(NO_IDENTITY.authors)
const mentions: Mention[] = []
const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })
for await (const line of lines) {
  const { authors, author_ids: ids } = JSON.parse(line) as { authors: string[]; author_ids?: string[] }
  identity.add(authors)
  for (const [index, name] of authors.entries()) {
    const id = ids?.[index]
    if (id) mentions.push({ name, id, register: registerOf(id) })
  }
}
for (const [register] of [['all', /./], ...REGISTERS] as [string, RegExp][]) {
  const judged = mentions.filter(mention => register === 'all' || mention.register === register)
  console.log(`${register}: ${judged.length} mentions, ${new Set(judged.map(({ id }) => id)).size} ids`)
  console.log(`  exact strings  ${score(judged, name => name)}`)
  console.log(`  paperweave     ${score(judged, name => identity.of(name).key)}`)
}

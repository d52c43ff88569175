import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { AuthorIdentity } from '../src/link/authors/author-identity.ts'
import { DisjointSets } from '../src/link/identity/disjoint-sets.ts'
import { NO_IDENTITY } from '../src/link/identity/identity-file.ts'

/**
 * Measures author identity on papers whose authors are known, given as gzipped JSON lines `{id, authors, author_ids}`.
 * Two mentions are a pair if they belong to one author: by id (the truth), by our key, or by the exact string. Different
 * registers (IEEE, OpenReview, ACL Anthology, addresses) share no ids, so only pairs within one register count. Registers
 * give one person several ids. Therefore "joined" counts two ids of one register as one if they have exactly the same
 * name and share a co-author, for exact strings and for us alike. "confirmed" says how far to trust that: how many of
 * the pairs with such evidence have one registered id. In OpenReview people keep their own ids, so there it tests the
 * evidence instead of the register.
 * Usage: npm run bench:authors -- FILE.jsonl.gz
 */
interface Mention {
  name: string
  paper: string
  register: string
  id: string
  others: string[]
}

const REGISTERS: [string, RegExp][] = [
  ['OpenReview', /^~/],
  ['IEEE', /^\/\d+$/],
  ['ACL Anthology', /^\/[a-z]\//],
  ['address', /^email-|@/],
]
const registerOf = (id: string): string => REGISTERS.find(([, pattern]) => pattern.test(id))?.[0] ?? 'other'

const pairs = (count: number): number => (count * (count - 1)) / 2
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)
const pairsOf = (counts: Map<string, number>): number => sum([...counts.values()].map(pairs))

const count = (counts: Map<string, number>, what: string): Map<string, number> =>
  counts.set(what, (counts.get(what) ?? 0) + 1)

type Tell = (mention: Mention) => string

function score(mentions: readonly Mention[], keyOf: Tell, idOf: Tell): string {
  const found = new Map<string, Map<string, number>>()
  const truth = new Map<string, number>()
  for (const mention of mentions) {
    const key = `${mention.register} ${keyOf(mention)}`
    found.set(key, count(found.get(key) ?? new Map(), idOf(mention)))
    count(truth, idOf(mention))
  }
  const groups = [...found.values()]
  const right = sum(groups.map(pairsOf))
  const all = sum(groups.map(ids => pairs(sum(ids.values()))))
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(4))
  return `precision ${share(right, all)}  recall ${share(right, pairsOf(truth))}  pairs ${all}`
}

/** Joins the ids that a register gave to one person, who has the same name and shares a co-author. */
function joinedIds(mentions: readonly Mention[]): Tell {
  const numbers = new Map<string, number>()
  for (const { id } of mentions) if (!numbers.has(id)) numbers.set(id, numbers.size)
  const same = new DisjointSets(numbers.size)
  const seen = new Map<string, number>()
  for (const { id, register, name, others } of mentions) {
    const number = numbers.get(id) ?? 0
    for (const other of others) {
      const evidence = `${register}\n${name}\n${other}`
      same.join(number, seen.get(evidence) ?? number)
      seen.set(evidence, number)
    }
  }
  return ({ id }) => String(same.rootOf(numbers.get(id) ?? 0))
}

/** How many of the pairs with one name and a common co-author have one id. */
function confirmed(mentions: readonly Mention[]): string {
  let [right, all] = [0, 0]
  const earlier = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const others = new Set(mention.others)
    const same = `${mention.register}\n${mention.name}`
    const alike = (earlier.get(same) ?? []).filter(one => one.others.some(other => others.has(other)))
    all += alike.length
    right += alike.filter(({ id }) => id === mention.id).length
    earlier.set(same, [...(earlier.get(same) ?? []), mention])
  }
  return all === 0 ? '-' : `${(right / all).toFixed(4)} of ${all} pairs`
}

const [file] = process.argv.slice(2)
if (!file) throw new Error('Usage: npm run bench:authors -- FILE.jsonl.gz')

const identity = new AuthorIdentity(NO_IDENTITY.authors)
const mentions: Mention[] = []
const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })
for await (const line of lines) {
  const paper = JSON.parse(line) as { id: string; authors: string[]; author_ids?: string[] }
  identity.add(paper.authors, paper.id)
  for (const [index, name] of paper.authors.entries()) {
    const id = paper.author_ids?.[index]
    const others = paper.authors.filter(other => other !== name)
    if (id) mentions.push({ name, paper: paper.id, id, register: registerOf(id), others })
  }
}
const started = performance.now()
const merges = identity.merges()
console.log(`${merges.length} merges, resolved in ${((performance.now() - started) / 1000).toFixed(1)} s`)
const rules = merges.reduce((counts, { rule }) => count(counts, rule), new Map<string, number>())
for (const [rule, number] of rules) console.log(`  ${rule} ${number}`)

const byKey: Tell = ({ name, paper }) => identity.of(name, paper).key
const byName: Tell = ({ name }) => name
const joined = joinedIds(mentions)
for (const [register] of [['all', /./], ...REGISTERS] as [string, RegExp][]) {
  const judged = mentions.filter(mention => register === 'all' || mention.register === register)
  console.log(`${register}: ${judged.length} mentions, ${new Set(judged.map(({ id }) => id)).size} ids`)
  console.log(`  same name and a common co-author, confirmed by one id: ${confirmed(judged)}`)
  for (const [ids, idOf] of [
    ['ids as registered', ({ id }) => id],
    ['ids joined', joined],
  ] as [string, Tell][]) {
    console.log(`  ${ids}`)
    console.log(`    exact strings  ${score(judged, byName, idOf)}`)
    console.log(`    paperweave     ${score(judged, byKey, idOf)}`)
  }
}

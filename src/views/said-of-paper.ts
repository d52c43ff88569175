import { LINKS_SHOWN } from '../graph/links-shown.ts'
import type { NodeDetails } from '../graph/node-details.ts'
import { PAPER_VALUES, type PaperValueName, paperValues } from '../graph/paper-values.ts'
import type { Value } from '../graph/table.ts'
import { groupBy } from '../group-by.ts'
import type { Queries } from '../store/store.ts'
import { LOOKUP_LIMITS, VIEW_LIMITS } from './name-nodes.ts'

/** What one digest says of a paper. Its abstract is that of the paper, or of no account. */
interface Said extends Partial<Record<PaperValueName, string>> {
  digest: string
  digestTitle: string
  digestDate: string | null
  source: string
  line: number
  position: number
  title: string
  kept?: string
  commentary: string | null
}

const SHORT_VALUES = PAPER_VALUES.filter(name => name !== 'abstract')

const textOr = <T>(value: Value | undefined, other: T): string | T =>
  typeof value === 'string' ? value : other

/** The columns of `readDigests`, of a digest `d` and its relationship `f` to a paper `p`. */
const DIGEST_COLUMNS = ['key', 'title', 'date', 'source'] as const
const FEATURES_COLUMNS = ['line', 'position', 'kept', 'commentary'] as const

/** In Cypher, of a paper `p`, a digest `d` and the relationship `f` between them. */
const SAID_COLUMNS = [
  ...DIGEST_COLUMNS.map(name => `d.${name}`),
  ...FEATURES_COLUMNS.map(name => `f.${name}`),
  'f.abstract = p.abstract',
  ...SHORT_VALUES.map(name => `f.${name}`),
].join(', ')

/** What the newest digests say of a paper. */
async function readDigests(store: Queries, key: string, abstract: Value | undefined): Promise<Said[]> {
  const cypher = `MATCH (p:Paper {key: $key})<-[f:FEATURES]-(d:Digest)
    WITH p, d, f ORDER BY coalesce(d.date, '') DESC, d.key LIMIT $limit
    RETURN ${SAID_COLUMNS}`
  const parameters = { key, limit: LINKS_SHOWN.first }
  const { rows } = await store.query(cypher, parameters, LOOKUP_LIMITS, 'lookup')
  return rows.map(row => toSaid(row, abstract))
}

function toSaid(row: Value[], abstract: Value | undefined): Said {
  const [digest, title, date, source, line, position, kept, commentary, isAbstract, ...values] = row
  const said: Said = {
    digest: String(digest),
    digestTitle: String(title),
    digestDate: textOr(date, null),
    source: String(source),
    line: Number(line),
    position: Number(position),
    title: '',
    commentary: textOr(commentary, null),
  }
  if (typeof kept === 'string') said.kept = kept
  if (isAbstract === true && typeof abstract === 'string') said.abstract = abstract
  for (const [at, name] of SHORT_VALUES.entries()) {
    const value = values[at]
    if (typeof value === 'string') said[name] = value
  }
  return said
}

type Properties = Readonly<Record<string, Value>>

/** The same as `readSaid` of digests that are at hand, the newest first. */
export function saidBy(
  digests: readonly { digest: Properties & { key: string }; features: Properties }[],
  paper: Properties,
): Pick<NodeDetails, 'sources' | 'discussions'> {
  const said = digests.map(({ digest, features }) =>
    toSaid(
      [
        ...DIGEST_COLUMNS.map(name => digest[name] ?? null),
        ...FEATURES_COLUMNS.map(name => features[name] ?? null),
        features.abstract !== undefined && features.abstract === paper.abstract,
        ...SHORT_VALUES.map(name => features[name] ?? null),
      ],
      paper.abstract,
    ),
  )
  return tell(said, paper)
}

/** Where the values of a paper are from. A value that none of the digests says has no source here. */
function sourcesOf(said: readonly Said[], properties: Properties): NodeDetails['sources'] {
  const values = paperValues(said)
  const sources: NodeDetails['sources'] = {}
  for (const name of PAPER_VALUES) {
    const found = values[name]
    if (!found || found.value !== properties[name]) continue
    const { digest, digestTitle, line } = found.from
    sources[name] = { digest, title: digestTitle, line }
  }
  return sources
}

/** What the digests say of a paper, the newest first, and which of them each of its values is from. */
export async function readSaid(
  store: Queries,
  key: string,
  properties: Readonly<Record<string, Value>>,
): Promise<Pick<NodeDetails, 'sources' | 'discussions'>> {
  return tell(await readDigests(store, key, properties.abstract), properties)
}

/** The same of many papers, by their keys. @param most how many digests of each */
export async function readSaidOfMany(
  store: Queries,
  papers: readonly { key: string; properties: Properties }[],
  most: number,
): Promise<ReadonlyMap<string, Pick<NodeDetails, 'sources' | 'discussions'>>> {
  const cypher = `UNWIND $keys AS own MATCH (p:Paper {key: own})<-[f:FEATURES]-(d:Digest)
    WITH own, p, d, f ORDER BY coalesce(d.date, '') DESC, d.key
    RETURN own, ${SAID_COLUMNS}`
  const { rows } = await store.query(cypher, { keys: papers.map(({ key }) => key) }, VIEW_LIMITS, 'view')
  const byPaper = groupBy(rows, ([own]) => String(own))
  return new Map(
    papers.map(({ key, properties }) => {
      const said = (byPaper.get(key) ?? [])
        .slice(0, most)
        .map(([, ...row]) => toSaid(row, properties.abstract))
      return [key, tell(said, properties)]
    }),
  )
}

function tell(said: readonly Said[], properties: Properties): Pick<NodeDetails, 'sources' | 'discussions'> {
  const discussions = said.map(({ digest, digestTitle, digestDate, source, line, commentary }) => ({
    digest: {
      key: digest,
      title: digestTitle,
      date: digestDate,
      // The path of the library is its owner's business only.
      source: source.split(/[/\\]/).at(-1) ?? '',
    },
    line,
    commentary,
  }))
  return { sources: sourcesOf(said, properties), discussions }
}

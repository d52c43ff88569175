import type { Place } from '../../../graph/library.ts'
import { isObject, recordOfJson } from '../../entries/json-record.ts'
import { unlessKnown } from '../../entries/known-texts.ts'
import type { PaperRecord } from '../../entries/record.ts'
import { eventsOfRecord } from '../../entries/record-events.ts'
import { told } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import { CERTAIN, type Format, type SourceText } from '../../format.ts'
import { beginsAsJson, isJson, withoutBefore } from './json-text.ts'

/** The paper in a line of JSON, or what is wrong with the line. */
function paperIn(line: string): PaperRecord | string {
  try {
    const item = JSON.parse(line) as unknown
    if (!isObject(item)) return 'it is no object'
    const record = recordOfJson(item)
    return record.title === undefined ? '"title" is missing' : record
  } catch {
    return 'it is not JSON'
  }
}

function* readLine(line: string, place: Place): Generator<ParseEvent> {
  const paper = paperIn(line)
  if (typeof paper !== 'string') return yield* eventsOfRecord(paper, place)
  const message = `This line could not be read as a paper: ${paper}. Expected one JSON object with a title, and optionally authors, keywords, venue, year and abstract.`
  yield told('error', 'bad-json-line', message, place)
}

async function* parse({ source, stem, lines, known }: SourceText): AsyncIterable<ParseEvent> {
  yield { kind: 'digest', title: stem, date: null }
  let number = 0
  for await (const line of lines()) {
    number += 1
    const text = number === 1 ? withoutBefore(line) : line
    const place = { source, line: number }
    if (text.trim() !== '') yield* unlessKnown({ known, text, place }, () => readLine(text, place))
  }
}

/** One JSON object per line, read as a stream so that the file may be larger than memory. */
export const papersJsonl: Format = {
  id: 'papers-jsonl',
  title: 'JSON lines',
  extensions: ['.jsonl', '.ndjson'],
  looksLike:
    'one JSON object a line: `{id, title, authors, keywords, venue, year, abstract}`, or as Semantic Scholar, OpenAlex and the metadata of arXiv write them',
  example:
    '{"title": "Attention Is All You Need", "authors": ["Ashish Vaswani", "Noam Shazeer"], "year": 2017, "arxiv_id": "1706.03762"}',
  recognisedBy:
    'one JSON object a line: `title`, `authors`, `keywords`, `venue`, `year`, `abstract`, `arxiv_id`, `doi`; also `tags`, `topics`, `date`, `published`, `url`, `summary`, lists as one string, and the names that Semantic Scholar, OpenAlex, Crossref, Hugging Face and the metadata of arXiv use',
  kept: 'bibliography',
  detect({ extension, text: head }) {
    const [first = '', second = ''] = withoutBefore(head).split('\n', 2)
    if (papersJsonl.extensions.includes(extension)) return first.startsWith('{') ? CERTAIN : 0
    if (!first.startsWith('{') || !beginsAsJson(first) || !isJson(first)) return 0
    return second.startsWith('{') ? 0.95 : 0.8
  },
  parse,
}

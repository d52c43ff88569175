import type { Diagnostic } from '../../../graph/library.ts'
import type { ParseEvent } from '../../entry.ts'
import type { Format, SourceText } from '../../format.ts'
import { entryOf, readLine } from './paper-line.ts'

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  yield { kind: 'digest', title: input.stem, date: null }
  let number = 0
  for await (const line of input.lines()) {
    number += 1
    if (line.trim() === '') continue
    const paper = readLine(line)
    if (typeof paper !== 'string') {
      yield { kind: 'entry', entry: entryOf(paper, input.source, number) }
      continue
    }
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'bad-json-line',
      message: `This line could not be read as a paper: ${paper}. Expected one JSON object with a title, and optionally authors, keywords, venue, year and abstract.`,
      place: { source: input.source, line: number },
    }
    yield { kind: 'diagnostic', diagnostic }
  }
}

/** One JSON object per line, read as a stream so that the file may be larger than memory. */
export const papersJsonl: Format = {
  id: 'papers-jsonl',
  title: 'papers',
  extensions: ['.jsonl', '.ndjson'],
  looksLike: 'one JSON object a line: `{id, title, authors, keywords, venue, year, abstract}`',
  example:
    '{"title": "Attention Is All You Need", "authors": ["Ashish Vaswani", "Noam Shazeer"], "year": 2017, "arxiv_id": "1706.03762"}',
  recognisedBy:
    'one JSON object a line: `title`, `authors`, `keywords`, `venue`, `year`, `abstract`, `arxiv_id`, `doi`; also `tags`, `topics`, `date`, `published`, `url`, `summary`, and lists as one string',
  detect({ extension, text: head }) {
    const first = head.split('\n').find(line => line.trim() !== '') ?? ''
    if (!first.trimStart().startsWith('{')) return 0
    return extension === '.jsonl' ? 0.95 : 0.8
  },
  parse,
}

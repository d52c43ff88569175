import type { Diagnostic } from '../../graph/library.ts'
import type { Entry } from '../entry.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { otherPapersOf } from './papers-of.ts'

/** An entry that leads to more other papers may have swallowed them; one without a title, if it leads to any. */
const MOST_OTHERS = { text: 3, filename: 0, address: 0 }

const isBare = ({ url, arxivId, doi, authors, abstract, commentary, links }: Entry): boolean =>
  !url && !arxivId && !doi && authors.length === 0 && !abstract && !commentary && links.length === 0

/** What should be looked at in an entry of a text, though it could be read. */
export function* doubtsOf(entry: Entry): Generator<Diagnostic> {
  const { title, place } = entry
  const name = `"${title.slice(0, 60)}"`
  if (isBare(entry)) {
    const message = `${name} became a paper, but it has no link, no authors and no text; expected one of them.`
    yield { severity: 'warning', code: 'bare-title', message, place }
  }
  if (entry.titleFrom === 'address') {
    const message = `${name} stands without the title of the paper; write it on the same line, or on the line above.`
    yield { severity: 'info', code: 'bare-address', message, place }
  }
  const links = entry.links.filter(({ url }) => isPaperUrl(url))
  const others = otherPapersOf({ ...entry, links })
  if (others.length > MOST_OTHERS[entry.titleFrom]) {
    const message = `${name} links to other papers (${others.length}), which are not read as papers; give each a title of its own if they should be.`
    yield { severity: 'info', code: 'many-papers', message, place }
  }
}

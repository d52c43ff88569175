import type { Statement } from '../graph/records.ts'
import { groupBy } from '../group-by.ts'
import { linkPaper } from '../link/link-paper.ts'
import { batches } from '../store/batches.ts'
import type { StoreWriter } from '../store/store.ts'
import type { Answers } from './ask.ts'
import { holdLinks } from './papers/hold-links.ts'
import { joinChanges } from './papers/join-changes.ts'
import { type LinksByPaper, linksOf } from './papers/paper-links.ts'
import type { Step } from './phases.ts'
import type { SurveyedLibrary } from './survey.ts'
import type { Written } from './write.ts'

/** How the papers were linked that were not written, or not with all their links. */
export interface Linked {
  links: LinksByPaper
}

/** The stored fingerprint of each paper, which covers what it was linked from and to. */
async function fingerprints(writer: StoreWriter): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const { key, properties } of writer.nodes('Paper'))
    found.set(key, String(properties.fingerprint))
  return found
}

async function statementsOf(writer: StoreWriter, papers: string[]): Promise<Statement[][]> {
  const said: Statement[] = []
  for await (const statement of writer.statements({ text: true, papers })) said.push(statement)
  return [...groupBy(said, ({ paper }) => paper).values()]
}

/**
 * Fifth phase: links all papers that were not just written with all their links, and writes those whose links have
 * changed, because of a newly named model, a merged author or a paper that can be cited now. By now every paper is
 * stored, so links that were held back find their end.
 */
export async function relink(
  writer: StoreWriter,
  { catalog }: SurveyedLibrary,
  { proposals }: Answers,
  written: Written,
  size: number,
  step: Step,
): Promise<Linked> {
  const stored = await fingerprints(writer)
  const rest = [...stored.keys()].filter(key => !written.links.has(key)).sort()
  const links: LinksByPaper = new Map()
  let done = 0
  for (const papers of batches(rest, size)) {
    step(done, rest.length)
    const linked = (await statementsOf(writer, papers)).map(said => linkPaper(said, catalog, proposals))
    for (const paper of linked) links.set(paper.key, linksOf(paper))
    const changed = linked.filter(({ key, fingerprint }) => fingerprint !== stored.get(key))
    const changes = changed.map(paper => holdLinks(paper, key => written.present.has(key)).change)
    if (changes.length > 0) await writer.apply(joinChanges(changes))
    done += papers.length
  }
  return { links }
}

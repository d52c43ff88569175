import type { SubjectLabel } from '../address/subjects.ts'
import type { NodeDetails } from '../graph/node-details.ts'
import type { Related } from '../graph/related.ts'

/** What there is to read of an author, a topic or a model. */
export interface Subject {
  node: NodeDetails
  label: SubjectLabel
  /** Its papers, the newest first, as far as a page shows them. */
  papers: readonly NodeDetails[]
  total: number
  related: Related
}

/** A node with a page, and how many papers it has. */
export interface ListedSubject {
  key: string
  name: string
  papers: number
}

/** The nodes of a label that are listed: those with the most papers. */
export interface SubjectList {
  label: SubjectLabel
  nodes: readonly ListedSubject[]
  /** The fewest papers of those that are listed, and how many nodes there are in all. */
  least: number
  all: number
}

/** Papers of one node that a page shows, and says so. */
export const PAPERS_ON_PAGE = 200

/** Nodes of a kind that a node is related to, as far as a page names them: they fit in some lines. */
export const RELATED_ON_PAGE = 8

/** Links of each kind that are read of a paper on such a page. */
export const LINKS_OF_PAPER = 20

/** Pages of one label that are listed; in a published folder there are no others. */
const MOST_LISTED = 300
/** A page about a node with fewer papers says less than its paper does. */
const FEWEST = 2

/** How many papers a node needs to be listed: as few as possible, so that no more than some hundreds are. */
export function leastPapers(papers: readonly number[]): number {
  const ranked = papers.filter(count => count >= FEWEST).sort((a, b) => b - a)
  const beyond = ranked[MOST_LISTED]
  return beyond === undefined ? FEWEST : beyond + 1
}

/** The nodes of a label that are listed, those with the most papers first. */
export function listSubjects(label: SubjectLabel, nodes: readonly ListedSubject[]): SubjectList {
  const least = leastPapers(nodes.map(({ papers }) => papers))
  const listed = nodes.filter(({ papers }) => papers >= least)
  listed.sort((a, b) => b.papers - a.papers || (a.key < b.key ? -1 : 1))
  return { label, nodes: listed, least, all: nodes.length }
}

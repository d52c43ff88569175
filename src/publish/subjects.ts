import { SUBJECT_LABELS, SUBJECTS, type SubjectLabel } from '../address/subjects.ts'
import { LINKS_SHOWN } from '../graph/links-shown.ts'
import { relateDetails } from '../graph/relate-details.ts'
import { MODEL_FAMILY, type Related } from '../graph/related.ts'
import {
  type ListedSubject,
  listSubjects,
  PAPERS_ON_PAGE,
  type Subject,
  type SubjectList,
} from '../pages/subject.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { familyOf, isOfFamily } from '../views/model-family.ts'
import { detailsOf } from './node-details.ts'
import type { WholeGraph, WholeNode } from './whole-graph.ts'

const papersOf = ({ links }: WholeNode): Set<WholeNode> =>
  new Set(links.map(({ other }) => other).filter(({ label }) => label === 'Paper'))

/** The nodes that get pages, of each label whose view is published. */
export function listsOf(graph: WholeGraph, views: readonly CypherFile[]): SubjectList[] {
  const nodes = new Map<string, ListedSubject[]>(SUBJECT_LABELS.map(label => [label, []]))
  for (const node of graph.values())
    nodes.get(node.label)?.push({ key: node.key, name: node.name, papers: papersOf(node).size })
  const shown = SUBJECT_LABELS.filter(label => views.some(({ name }) => name === SUBJECTS[label].all))
  // A list of nobody is not worth a page: a part of a library may have no author of several papers.
  return shown.map(label => listSubjects(label, nodes.get(label) ?? [])).filter(list => list.nodes.length > 0)
}

/** Models whose names begin alike, as a server finds them. */
function familyIn(models: SubjectList['nodes'], { key, name }: WholeNode): Related['groups'] {
  const family = familyOf(name)
  if (family === null) return []
  const nodes = models.filter(model => model.key !== key && isOfFamily(model.name, family))
  return nodes.length === 0
    ? []
    : [{ kind: MODEL_FAMILY, label: 'Model', nodes: [...nodes], total: nodes.length }]
}

/** What a page says of a node. @param models those that have pages */
export function readSubject(node: WholeNode, label: SubjectLabel, models: SubjectList['nodes']): Subject {
  const details = detailsOf(node, LINKS_SHOWN.most)
  const byKey = new Map([...papersOf(node)].map(paper => [paper.key, paper]))
  const all = [...new Set(details.links.map(({ other }) => other.key))].flatMap(key => byKey.get(key) ?? [])
  const papers = all.map(paper => detailsOf(paper, LINKS_SHOWN.first))
  const { groups } = relateDetails(details, papers)
  const family = label === 'Model' ? familyIn(models, node) : []
  return {
    node: details,
    label,
    papers: papers.slice(0, PAPERS_ON_PAGE),
    total: all.length,
    related: { groups: [...groups, ...family] },
  }
}

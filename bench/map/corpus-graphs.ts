import { type Adjacency, adjacencyOf } from '../../src/graph/adjacency.ts'
import { readCorpus } from '../shared/corpus.ts'

interface Paper {
  id: string
  title: string
  authors: string[]
  author_ids?: string[]
  keywords: string[]
  year: number
}

export interface NamedGraph {
  graph: Adjacency
  keys: string[]
}

/** Numbers the nodes of a graph as their links come. */
class GraphMaker {
  private readonly at = new Map<string, number>()
  private readonly source: number[] = []
  private readonly target: number[] = []

  node(key: string): number {
    const known = this.at.get(key)
    if (known !== undefined) return known
    this.at.set(key, this.at.size)
    return this.at.size - 1
  }

  link(a: string, b: string): void {
    this.source.push(this.node(a))
    this.target.push(this.node(b))
  }

  make(): NamedGraph {
    const weight = new Float64Array(this.source.length).fill(1)
    const keys = [...this.at.keys()]
    return { graph: adjacencyOf(keys.length, this.source, this.target, weight), keys }
  }
}

const authorsOf = ({ authors, author_ids }: Paper): string[] => [
  ...new Set(author_ids?.length === authors.length ? author_ids : authors),
]

/** The conference papers as graphs like those of the views: what they name is taken as it stands. */
export class CorpusGraphs {
  private readonly papers: Paper[]
  private readonly written = new Map<string, number>()

  private constructor(papers: Paper[]) {
    this.papers = papers
    for (const paper of papers)
      for (const author of authorsOf(paper)) this.written.set(author, (this.written.get(author) ?? 0) + 1)
  }

  static async read(): Promise<CorpusGraphs> {
    const lines = await readCorpus()
    const papers = lines.map((line): Paper => JSON.parse(line))
    return new CorpusGraphs(papers.sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1)))
  }

  /** The newest papers with their keywords, and their authors of so many papers. @param nodes most of all */
  library(nodes: number, least: number): NamedGraph {
    const maker = new GraphMaker()
    let count = 0
    for (const paper of this.papers) {
      const authors = authorsOf(paper).filter(author => (this.written.get(author) ?? 0) >= least)
      count = maker.node(paper.id) + 1
      if (count > nodes) break
      for (const author of authors) maker.link(paper.id, `author ${author}`)
      for (const word of new Set(paper.keywords.map(keyword => keyword.toLowerCase())))
        maker.link(paper.id, `topic ${word}`)
    }
    return maker.make()
  }

  /** Authors who wrote papers together. @param most authors of a paper */
  coAuthors(nodes: number, most = 100): NamedGraph {
    const maker = new GraphMaker()
    for (const paper of this.papers) {
      const authors = authorsOf(paper)
      if (authors.length > most) continue
      if (authors.some(author => maker.node(author) >= nodes)) break
      for (const [at, author] of authors.entries())
        for (const other of authors.slice(at + 1)) maker.link(author, other)
    }
    return maker.make()
  }
}

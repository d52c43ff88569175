import type { ReadRows } from './read-rows.ts'
import type { FeaturedPaper } from './store.ts'

export async function readFeatured(rows: ReadRows, digest: string): Promise<FeaturedPaper[]> {
  const cypher = `MATCH (d:Digest {key: $digest}) MATCH (d)-[f:FEATURES]->(p:Paper)
    RETURN p.key AS paper, f.position AS position, f.line AS line, f.joined IS NOT NULL AS isJoined`
  return (await rows(cypher, { digest })).map(({ paper, position, line, isJoined }) => {
    return {
      paper: String(paper),
      position: Number(position),
      line: Number(line),
      isJoined: isJoined === true,
    }
  })
}

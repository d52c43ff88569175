import neo4j, { type ProfiledPlan, type Result } from 'neo4j-driver'

/** Accesses to nodes, relationships, properties and indexes that a plan took, which the server counts. */
const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), dbHits)

const { prototype } = neo4j.ManagedTransaction

/** The most that each statement of ours touches while something runs. */
export async function hitsBy(work: () => Promise<void>): Promise<Map<string, number>> {
  const { run } = prototype
  const profiled: { cypher: string; result: Result }[] = []
  prototype.run = function (query, parameters) {
    const cypher = String(query)
    // What is asked about the server itself touches no graph, and cannot be profiled.
    if (/^(SHOW|CREATE|CALL db\.(awaitIndexes|prepareForReplanning))\b/.test(cypher))
      return run.call(this, query, parameters)
    const result = run.call(this, `PROFILE ${cypher}`, parameters)
    profiled.push({ cypher, result })
    return result
  }
  try {
    await work()
  } finally {
    prototype.run = run
  }
  const most = new Map<string, number>()
  for (const { cypher, result } of profiled) {
    const { profile } = await result.summary()
    if (profile) most.set(cypher, Math.max(most.get(cypher) ?? 0, hitsOf(profile)))
  }
  return most
}

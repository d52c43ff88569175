import type { TestProject } from 'vitest/node'
import { findServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: { uri: string; user: string; password: string } | null
  }
}

/** Starts one server for all Neo4j tests of a run. Without a server they are skipped, and the last lines say so. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await findServer(true)
  if (!('missing' in server)) {
    const { uri, user, password } = server
    project.provide('neo4j', { uri, user, password })
    return () => server.stop()
  }
  const message = `The Neo4j tests were skipped: ${server.missing}.`
  if (process.env.PAPERWEAVE_REQUIRE_NEO4J === '1') throw new Error(message)
  project.provide('neo4j', null)
  process.once('exit', () => console.warn(`\n${message}`))
  return undefined
}

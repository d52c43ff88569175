import { Neo4jContainer } from '@testcontainers/neo4j'
import { getContainerRuntimeClient } from 'testcontainers'
import { missingForMaven, startMavenServer } from './maven-server.ts'

/** A Neo4j server whose database the tests may empty. */
export interface TestServer {
  uri: string
  user: string
  password: string
  /** Where it comes from, as a text for people. */
  how: string
  stop(): Promise<void>
}

/** The image that `docker-compose.yml` runs. */
export const IMAGE = 'neo4j:5.26-community'

function fromEnvironment(uri: string): TestServer {
  return {
    uri,
    user: process.env.PAPERWEAVE_TEST_NEO4J_USER ?? 'neo4j',
    password: process.env.PAPERWEAVE_TEST_NEO4J_PASSWORD ?? '',
    how: 'PAPERWEAVE_TEST_NEO4J_URI',
    stop: async () => {},
  }
}

const dockerAnswers = (): Promise<boolean> =>
  getContainerRuntimeClient().then(
    () => true,
    () => false,
  )

async function startContainer(): Promise<TestServer> {
  const container = await new Neo4jContainer(IMAGE).start()
  return {
    uri: container.getBoltUri(),
    user: container.getUsername(),
    password: container.getPassword(),
    how: `Docker (${IMAGE})`,
    stop: async () => {
      await container.stop()
    },
  }
}

/**
 * The server that is configured, or one in Docker, or one from Maven, or the reason why there is none.
 * @param quick whether it should start quickly rather than run fast
 */
export async function findServer(quick: boolean): Promise<TestServer | { missing: string }> {
  const uri = process.env.PAPERWEAVE_TEST_NEO4J_URI
  if (uri) return fromEnvironment(uri)
  if (await dockerAnswers()) return startContainer()
  const missing = await missingForMaven()
  if (missing === null) return startMavenServer({ quick })
  return { missing: `PAPERWEAVE_TEST_NEO4J_URI is not set, Docker does not answer, and ${missing}` }
}

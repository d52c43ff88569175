/** Fetches and compiles the server of the tests before several of them want it at once: Maven wants to be alone. */
import { missingForMaven, serverJars } from './maven-server.ts'

const missing = await missingForMaven()
console.log(
  missing === null ? `Neo4j for the tests: ${await serverJars()}` : `No Neo4j from Maven: ${missing}.`,
)

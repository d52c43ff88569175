/** `npm run neo4j`: a local server for trying things out. Stopping it removes its data. */
import { findServer } from './test-server.ts'

const server = await findServer(false)
if ('missing' in server) {
  console.error(`No Neo4j server can be started here: ${server.missing}.`)
  process.exit(1)
}
console.log(`${server.how} is running. Use it in another terminal with:

  export PAPERWEAVE_STORE=${server.uri}
  export PAPERWEAVE_STORE_USER=${server.user}
  export PAPERWEAVE_STORE_PASSWORD=${server.password}

Ctrl+C stops it and removes its data.`)

async function stop(): Promise<void> {
  await ('stop' in server ? server.stop() : undefined)
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

/**
 * Files that take long and go into one part more deeply than others do: `npm run test:thorough`, of which the workflow makes
 * a job of its own, and `npm run test:long` run them, so that `npm test` takes less than five minutes.
 */
export const THOROUGH = [
  'test/browser/{accessibility,console,export,filters,finding,panel,picture,published,seeing,wander}.test.ts',
  'test/cli/processes.test.ts',
  'test/difference/difference.test.ts',
  'test/enrich/enrich.test.ts',
  'test/import/{edited,small-heap}.test.ts',
  'test/link/models/{english-words,found-shipped}.test.ts',
  'test/package/package.test.ts',
  'test/publish/publish.test.ts',
  'test/server/limits.test.ts',
  'test/sources/hostile/linear.test.ts',
  'test/store/embedded/draft-ahead.test.ts',
  'test/views/files.test.ts',
]

/** Those of them for which there is one Neo4j server. */
export const THOROUGH_ON_NEO4J = ['test/neo4j/{app,cli,moving,order,released,views}.test.ts']

/** Builds, unless what lies in `dist` was made from the same sources: who starts the viewer again need not wait. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { nodeProblem } from '../src/node-version.ts'
import { forgetBuilt, isUpToDate, noteBuilt, sourcesOf } from './up-to-date.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

function build(): number {
  console.log('Building Paperweave, which takes some seconds')
  const sources = sourcesOf(ROOT)
  forgetBuilt(ROOT)
  const { status } = spawnSync('npm run build --silent', { cwd: ROOT, stdio: 'inherit', shell: true })
  if (status === 0) noteBuilt(ROOT, sources)
  return status ?? 1
}

const problem = nodeProblem()
if (problem) console.error(problem)
process.exitCode = problem ? 1 : isUpToDate(ROOT) ? 0 : build()

import { allRegularExpressions } from './all.ts'
import { problemsOf, remember } from './check.ts'

/**
 * `npm run record:regex`: checks the regular expressions that are not known to be safe, and remembers all. With `--all`,
 * checks each one anew.
 */
const all = await allRegularExpressions()
const problems = await problemsOf(all, process.argv.includes('--all'))
if (problems.length === 0) remember(all)
else {
  console.error(problems.join('\n'))
  process.exitCode = 1
}

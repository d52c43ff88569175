import { allRegularExpressions } from './all.ts'
import { problemsOf, remember } from './check.ts'

/** `npm run record:regex`: checks every regular expression of the source anew, and remembers the safe ones. */
const all = await allRegularExpressions()
const problems = await problemsOf(all, true)
if (problems.length === 0) remember(all)
else {
  console.error(problems.join('\n'))
  process.exitCode = 1
}

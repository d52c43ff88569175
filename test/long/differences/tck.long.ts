import { expect, test } from 'vitest'
import { type Judgement, judge, type Verdict } from '../tck/judge.ts'
import { type Scenario, scenariosOf, tckFiles } from '../tck/scenarios.ts'
import { writeMeasured } from './measured.ts'

type Judged = Scenario & Judgement

/** Where the TCK wants an error and Neo4j 5.26 answers. We follow Neo4j. */
const NEO4J_ANSWERS: readonly string[] = [
  'Fail when re-using a relationship in the same pattern',
  'Fail if more complex expressions, even if returned, are used inside an order by item which contains an aggregation expression',
]
const answersLikeNeo4j = ({ verdict, name }: Judged): boolean =>
  verdict === 'lenient' && NEO4J_ANSWERS.some(one => name.endsWith(one))

const listOf = (all: readonly Judged[], ...verdicts: Verdict[]): string =>
  all
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(({ feature, name, cypher, note }) => `${feature}: ${name}\n  ${cypher}\n  ${note.slice(0, 400)}`)
    .join('\n')

test('no reading scenario of the openCypher TCK is answered wrongly', async () => {
  const all: Judged[] = []
  for (const scenario of scenariosOf(await tckFiles())) all.push({ ...scenario, ...(await judge(scenario)) })
  const reading = all
    .filter(({ verdict }) => verdict !== 'writes' && verdict !== 'unmade')
    .map(one => (answersLikeNeo4j(one) ? { ...one, verdict: 'right' as const } : one))
  const count = (...verdicts: Verdict[]) => reading.filter(({ verdict }) => verdicts.includes(verdict)).length
  await writeMeasured('tck', {
    what: 'Reading scenarios of the openCypher TCK (1.0.0-M23)',
    asked: reading.length,
    same: count('right'),
    told: count('refused', 'invalid'),
    different: count('wrong', 'lenient'),
  })
  expect(listOf(reading, 'wrong', 'lenient', 'broken')).toBe('')
  // A graph that cannot be made for another reason than the times in it would go unnoticed.
  expect(all.filter(({ verdict }) => verdict === 'unmade').length).toBeLessThan(90)
  expect(count('right')).toBeGreaterThanOrEqual(2_200)
})

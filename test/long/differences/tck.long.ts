import { expect, test } from 'vitest'
import { type Judgement, judge, type Verdict } from '../tck/judge.ts'
import { type Scenario, scenariosOf, tckFiles } from '../tck/scenarios.ts'
import { writeMeasured } from './measured.ts'

type Judged = Scenario & Judgement

const listOf = (all: readonly Judged[], ...verdicts: Verdict[]): string =>
  all
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(({ feature, name, cypher, note }) => `${feature}: ${name}\n  ${cypher}\n  ${note.slice(0, 400)}`)
    .join('\n')

test('no reading scenario of the openCypher TCK is answered wrongly', async () => {
  const all: Judged[] = []
  for (const scenario of scenariosOf(await tckFiles())) all.push({ ...scenario, ...(await judge(scenario)) })
  const reading = all.filter(({ verdict }) => verdict !== 'writes' && verdict !== 'unmade')
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
  expect(all.filter(({ verdict }) => verdict === 'unmade').length).toBeLessThan(60)
  expect(count('right')).toBeGreaterThanOrEqual(2_200)
})

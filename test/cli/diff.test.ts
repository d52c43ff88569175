import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { Difference } from '../../src/graph/difference.ts'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { flip, useWholeHome } from '../store/embedded/whole-home.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const MAIN = join(PACKAGE_FOLDER, 'dist/src/cli/main.js')

async function diff(home: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const env = { ...process.env, PAPERWEAVE_HOME: home }
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [MAIN, 'diff', ...args], { env })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

describe('paperweave diff', () => {
  const whole = useWholeHome()
  let home = ''
  let before = ''
  let current = ''
  beforeAll(async () => {
    const copy = await whole.copy()
    home = copy.home
    before = copy.before
    current = copy.id
  })

  test('shows what the last import changed: the counts, then each list', async () => {
    const { out, code } = await diff(home)
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toContain(`From     ${before}  `)
    expect(lines[1]).toContain(`To       ${current}  `)
    expect(lines.slice(2)).toEqual([
      '',
      'Digests  1 added',
      'Papers   1 added',
      'Links    1 added',
      '',
      'Digests added (1)',
      '  2024-03-14  (digest:notes/two.txt)',
      '',
      'Papers added (1)',
      '  A Study of Things 2  (arxiv:2403.00002)',
      '',
      'Links added (1)',
      '  A Study of Things 2 → GPT-4  [CITES, known-name-with-version]  “GPT-4와 비교했습니다.”',
    ])
  })

  test('writes JSON of the documented shape, also for two states in the order given', async () => {
    const { out } = await diff(home, current, before, '--json')
    const difference = Difference.parse(JSON.parse(out))
    expect([difference.before.id, difference.after.id]).toEqual([current, before])
    expect(difference.nodes.Paper.removed).toEqual({
      count: 1,
      items: [{ key: 'arxiv:2403.00002', name: 'A Study of Things 2' }],
    })
    const text = await readFile(join(PACKAGE_FOLDER, 'docs/history.md'), 'utf8')
    const example = /```json\n(.*?)```/s.exec(text)?.[1] ?? ''
    expect(Difference.safeParse(JSON.parse(example)).error).toBeUndefined()
  })

  test.each([
    [
      'a state that is not there',
      () => ['20240101T000000000Z-a'],
      2,
      'There is no state "20240101T000000000Z-a"',
    ],
    ['the current state with itself', () => [current], 2, 'There is nothing to compare: both states are'],
    ['the same state twice', () => [before, before], 2, 'There is nothing to compare: both states are'],
  ])('refuses %s', async (_, args, code, words) => {
    expect(await diff(home, ...args())).toEqual({ code, out: '', err: expect.stringContaining(words) })
  })

  test('refuses a damaged state by its name', async () => {
    const copy = await whole.copy()
    await flip(join(copy.graph, 'generations', before, 'graph.grafeo'), 0.5)
    const words = `The state "${before}" is damaged.`
    expect(await diff(copy.home)).toEqual({ code: 5, out: '', err: expect.stringContaining(words) })
  })

  test('says when there is nothing, or nothing earlier', async () => {
    const empty = await temporaryFolder('diff')
    expect((await diff(empty)).err).toContain('Nothing has been imported yet.')
    const copy = await whole.copy()
    await writeFile(copy.current, `${before}\n`)
    const { code, err } = await diff(copy.home)
    expect([code, err]).toEqual([2, expect.stringContaining('There is no earlier state')])
  })
})

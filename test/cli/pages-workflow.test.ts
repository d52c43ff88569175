import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { pagesWorkflow } from '../../src/cli/pages-workflow.ts'

test('a workflow hands values to the shell as variables only, whatever they hold', () => {
  const hostile = `notes"; rm -rf ~ #\n- run: x`
  const { jobs, on } = parse(pagesWorkflow({ notes: hostile, package: './p.tgz', branch: 'main' }))
  const { steps, env } = jobs.publish
  expect(on.push.branches).toEqual(['main'])
  expect(env).toEqual({ NOTES: hostile, PACKAGE: './p.tgz' })
  const runs: string[] = steps.flatMap(({ run }: { run?: string }) => run ?? [])
  expect(runs).toEqual([
    'npm install --global "$PACKAGE"',
    'sudo apt-get update && sudo apt-get install --yes fonts-noto-cjk',
    'paperweave --home .paperweave/home import "$NOTES"',
    'paperweave --home .paperweave/home publish .paperweave/site --base "$BASE/"',
  ])
})

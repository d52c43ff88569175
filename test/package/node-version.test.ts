import { expect, test } from 'vitest'
import { nodeProblem } from '../../src/node-version.ts'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('Node %s will do', version => {
  expect(nodeProblem(version)).toBeNull()
})

test.each(['18.20.8', '20.9.0', '20.18.3', '0.12.0'])('Node %s is too old, and is told so', version => {
  expect(nodeProblem(version)).toContain(`needs Node 20.19 or newer, and this is ${version}.`)
})

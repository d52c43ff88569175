import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_FOLDER } from './package-folder.ts'

const { engines } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8'))
/** `20.19` of `>=20.19` */
const LEAST = String(engines.node).slice(2)

/** What to say to who runs a Node that is too old, in which the first thing that it lacks ends everything; else null. */
export function nodeProblem(version: string = process.versions.node): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = LEAST.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null
  return `Paperweave needs Node ${LEAST} or newer, and this is ${version}. Get another at https://nodejs.org.`
}

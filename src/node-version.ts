import { LEAST_NODE } from './version.ts'

/** What to say to who runs a Node that is too old, in which the first thing that it lacks ends everything; else null. */
export function nodeProblem(version: string = process.versions.node): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null
  return `Paperweave needs Node ${LEAST_NODE} or newer, and this is ${version}. Get another at https://nodejs.org.`
}

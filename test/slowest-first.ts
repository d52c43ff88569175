import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that mostly wait: for a server that starts, or for npm. */
const SLOW = /\/(own-server|package)\//

/** Begins with the slowest files, also on a machine that has not run them yet, so that none is left over at the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId)
    return [...sorted.filter(isSlow), ...sorted.filter(file => !isSlow(file))]
  }
}

/** `npm run record:linker` records what a new version of the linker says of the sample. */
import { record, whatToDo } from './link-sample.ts'

const advice = await whatToDo()
if (advice?.startsWith('The linker')) {
  console.error(advice)
  process.exit(1)
}
await record()

import { fileURLToPath } from 'node:url'
import { readAndLink } from '../sources/hostile/read-and-link.ts'
import { type Found, findBuilt, findRegularExpressions } from './find.ts'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))

const DIGEST = `2024-03-14

Phenaki: Variable Length Video Generation (Jane Doe, John Roe)
> We introduce Phenaki, a model of videos. Phenaki-7B outperforms others.
GPT-4와 비슷하네요.
#llm #video
`

/** Every regular expression of the source: those written out, and those that reading and linking an entry puts together. */
export async function allRegularExpressions(): Promise<Found[]> {
  const built = await findBuilt(() => readAndLink('list.txt', DIGEST))
  return [...findRegularExpressions(SRC), ...built]
}

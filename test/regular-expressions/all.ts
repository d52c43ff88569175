import { fileURLToPath } from 'node:url'
import { type Found, findBuilt, findRegularExpressions } from './find.ts'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))

const DIGEST = `2024-03-14

Phenaki: Variable Length Video Generation (Jane Doe, John Roe)
> We introduce Phenaki, a model of videos. Phenaki-7B outperforms others.
GPT-4와 비슷하네요.
#llm #video

Weave: Something New (Jane Doe)
> Here is a new model of videos called Weave.
좋다.
#llm
`

/** Every regular expression of the source: those written out, and those that reading and linking entries puts together. */
export async function allRegularExpressions(): Promise<Found[]> {
  const built = await findBuilt(async () => {
    // Some are put together when their module is loaded.
    const { readAndLink } = await import('../sources/hostile/read-and-link.ts')
    await readAndLink('list.txt', DIGEST)
  })
  return [...findRegularExpressions(SRC), ...built]
}

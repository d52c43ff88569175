/** The largest answer that is read, unpacked. A hundred works with everything that they cite take a tenth of it. */
const LARGEST_ANSWER = 32 * 2 ** 20

export class TooLarge extends Error {}

/** The text of an answer. @throws TooLarge before the rest is read */
export async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8')
  let text = ''
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST_ANSWER) throw new TooLarge(`more than ${LARGEST_ANSWER / 2 ** 20} MB`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

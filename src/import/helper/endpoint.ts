import { z } from 'zod'
import { trimMarksEnd } from '../../graph/trim.ts'
import { withinTime } from '../../within-time.ts'
import { parseJson } from './answer-file.ts'

/** How many milliseconds one answer may take. */
const TIMEOUT = 60_000
/** An answer is a short list; whatever comes after this many characters is ignored. */
const LONGEST_ANSWER = 100_000

export interface Endpoint {
  /** Such as `http://127.0.0.1:11434/v1`. */
  url: string
  key: string
  model: string
}

/** Part of the key of every kept answer: another instruction gets other answers. */
export const INSTRUCTION = `You find names of machine learning models in one sentence of a paper digest (Korean or English).
A model is a named trained model, model family or network architecture, such as GPT-4, LLaMA, BERT, ResNet, Mamba.
Methods, losses, optimizers, modules, data sets, benchmarks, software, companies and generic nouns are not models.
Answer with JSON alone: {"names": ["…"]}, each name exactly as it is spelled in the sentence; {"names": []} if there is none.`

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})
const Answer = z.object({ names: z.array(z.string()).max(50) })

/** Models like to chat, so the first JSON object in the answer counts. */
function namesIn(content: string): string[] {
  const object = /\{[^{}]*\}/.exec(content)?.[0] ?? ''
  const answer = Answer.safeParse(parseJson(object))
  if (!answer.success) throw new Error('its answer is not the JSON that it was asked for')
  return answer.data.names
}

const questionFor = ({ model }: Endpoint, sentence: string): string =>
  JSON.stringify({
    model,
    temperature: 0,
    messages: [
      { role: 'system', content: INSTRUCTION },
      { role: 'user', content: sentence },
    ],
  })

/**
 * Asks an OpenAI-compatible endpoint (chat completions) which models a sentence names.
 * @throws Error that says what went wrong
 */
export async function askEndpoint(
  endpoint: Endpoint,
  sentence: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const { status, text } = await withinTime(TIMEOUT, signal, async until => {
    const response = await fetch(`${trimMarksEnd(endpoint.url, '/')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(endpoint.key && { authorization: `Bearer ${endpoint.key}` }),
      },
      body: questionFor(endpoint, sentence),
      signal: until,
      redirect: 'error',
    })
    return { status: response.status, text: (await response.text()).slice(0, LONGEST_ANSWER) }
  })
  if (status < 200 || status > 299) throw new Error(`it answered ${status}`)
  const completion = Completion.safeParse(parseJson(text))
  if (!completion.success) throw new Error('its answer is not a chat completion')
  return namesIn(completion.data.choices[0]?.message.content ?? '')
}

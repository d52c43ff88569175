import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Asked {
  path: string
  authorization: string | undefined
  model: string
  sentence: string
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** A server on loopback for chat completions, like a local model server; `answer` is what its model says. */
export async function chatServer(answer: (sentence: string, response: ServerResponse) => string | null) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const { model, messages } = JSON.parse(await bodyOf(request))
    const sentence = messages.at(-1).content
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization, model, sentence })
    const content = answer(sentence, response)
    if (content === null) return
    const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }]
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', model, choices }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { url: `http://127.0.0.1:${port}/v1/`, asked, close }
}

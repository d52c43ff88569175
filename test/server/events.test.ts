import { expect, test } from 'vitest'
import { startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'

/** The generations that the events of a response name, as they arrive. */
async function* generationsOf(response: Response): AsyncGenerator<string> {
  let text = ''
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString()
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) yield JSON.parse(event.replace(/^data: /, ''))
  }
}

test('tells which state of the graph is the current one, each time that it changes, until the server ends', async () => {
  const library = await Library.create()
  const settings = readSettings({ home: library.home, port: '0' }, {})
  const server = await startServer({ store: library.store, settings })
  const response = await fetch(`${server.url}/api/events`)
  expect(response.headers.get('Content-Type')).toContain('text/event-stream')
  const generations = generationsOf(response)
  expect((await generations.next()).value).toBe('')
  for (const title of ['One', 'Two']) {
    await library.write('one.txt', `2024-03-14\nhttps://arxiv.org/abs/2403.00001\n${title}\n(Ada Example)\n`)
    await library.import()
    expect((await generations.next()).value).toBe(await library.store.generation())
  }
  await server.close()
  expect((await generations.next()).done).toBe(true)
  await library.destroy()
})

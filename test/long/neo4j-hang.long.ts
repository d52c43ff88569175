import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { useOwnServer } from '../neo4j/own-server/own-store.ts'
import { type MavenServer, missingForMaven } from '../neo4j/server/maven-server.ts'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

/** Serves from a process of its own. */
async function serve({ uri, user, password }: MavenServer) {
  const store = {
    PAPERWEAVE_STORE: uri,
    PAPERWEAVE_STORE_USER: user,
    PAPERWEAVE_STORE_PASSWORD: password,
  }
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0'], {
    env: { ...process.env, ...store },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', text => {
    complaints += String(text)
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, url: /http:\S+/.exec(line)?.[0], complaints: () => complaints }
}

describe.skipIf(await missingForMaven())('a server that fails', () => {
  const own = useOwnServer()

  test('to answer is given up on after a while, and is used again once it answers', async () => {
    const limits = { rows: 1, timeout: 1_000 }
    const one = () => own.store.query('RETURN 1 AS n', {}, limits, 'view')
    expect((await one()).rows).toEqual([[1]])
    own.server.hang()
    await expect(one()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /has not answered for 21 s/,
    })
    own.server.resume()
    expect((await one()).rows).toEqual([[1]])
  }, 90_000)

  test('does not keep the process that serves from ending', async () => {
    const { child, url, complaints } = await serve(own.server)
    expect((await fetch(`${url}/api/views/library`)).status).toBe(200)
    own.server.hang()
    const asked = Array.from({ length: 8 }, (_, at) =>
      fetch(`${url}/api/views/library?limit=${at + 300}`).catch(() => null),
    )
    // Health needs no lane: by its answer, the requests before it have been taken.
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
    child.kill()
    try {
      const [code] = await once(child, 'exit', { signal: AbortSignal.timeout(25_000) })
      expect(code).toBe(0)
      expect(complaints()).toBe('')
    } finally {
      child.kill('SIGKILL')
      own.server.resume()
    }
    await Promise.all(asked)
  }, 90_000)
})

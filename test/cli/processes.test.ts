import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS, describe as describeCommand } from '../../src/cli/commands.ts'
import { HELP } from '../../src/cli/help.ts'
import { chatServer } from '../import/chat-server.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

/** A command that runs, and what it has said so far. */
interface Running {
  child: ChildProcess
  said: () => string
  ended: Promise<number>
}

let root: string
beforeAll(async () => {
  root = await temporaryFolder('processes')
  await writeFile(join(root, 'one.txt'), digest(1))
  await writeFile(join(root, 'unsure.txt'), digest(4).replace('좋다.', 'ZorblaxOra2을 썼습니다.'))
})

const digest = (number: number): string =>
  `2024-03-14\nhttps://arxiv.org/abs/2403.0000${number}\nThe Paper Number ${number} of Them\n(Ada Example, Bo Sample)\n좋다.\n#llm\n`

function run(home: string, args: string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: root,
    env: { ...process.env, PAPERWEAVE_HOME: join(root, home), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => {
      said += String(chunk)
    })
  }
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => Number(code)) }
}

async function outcome(home: string, args: string[], env: Record<string, string> = {}) {
  const running = run(home, args, env)
  return { code: await running.ended, said: running.said() }
}

describe('a running command', () => {
  it('that is interrupted keeps nothing, and keeps others out meanwhile', async () => {
    // A helper that never answers.
    const helper = await chatServer(() => null)
    const first = run('interrupted', ['import', 'unsure.txt'], { PAPERWEAVE_HELPER_URL: helper.url })
    await expect.poll(() => helper.asked.length).toBeGreaterThan(0)
    const second = await outcome('interrupted', ['import', 'one.txt'])
    expect(second).toMatchObject({ code: 5, said: expect.stringContaining('Another import is running') })
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(130)
    await helper.close()
    expect(first.said()).toContain('The graph is as it was before the import.')
    expect((await outcome('interrupted', ['history'])).said).toContain('Nothing has been imported yet.')
    expect((await outcome('interrupted', ['import', 'one.txt'])).code).toBe(0)
  })

  it('that watches imports what changes, and a server shows it', async () => {
    await writeFile(join(root, 'watched.txt'), digest(2))
    const watching = run('watching', ['import', 'watched.txt', '--watch'])
    await expect.poll(watching.said, { timeout: 30_000 }).toContain('Watching for changes')
    const serving = run('watching', ['serve', '--port', '0'])
    await expect.poll(serving.said, { timeout: 30_000 }).toContain('http://')
    const address = /http:\S+/.exec(serving.said())?.[0]
    const keys = async () => {
      const { nodes } = (await (await fetch(`${address}/api/views/library`)).json()) as {
        nodes: { key: string }[]
      }
      return nodes.map(({ key }) => key)
    }
    expect(await keys()).toContain('arxiv:2403.00002')
    await writeFile(join(root, 'watched.txt'), digest(3))
    await expect.poll(keys, { timeout: 30_000 }).toContain('arxiv:2403.00003')
    expect(await keys()).not.toContain('arxiv:2403.00002')
    watching.child.kill('SIGINT')
    serving.child.kill('SIGTERM')
    expect([await watching.ended, await serving.ended]).toEqual([0, 0])
  }, 120_000)

  it('that watches waits for the end of another import, and says so once', async () => {
    const helper = await chatServer(() => null)
    const first = run('waiting', ['import', 'unsure.txt'], { PAPERWEAVE_HELPER_URL: helper.url })
    await expect.poll(() => helper.asked.length).toBeGreaterThan(0)
    const watching = run('waiting', ['import', 'one.txt', '--watch'])
    await expect.poll(watching.said, { timeout: 30_000 }).toContain('Watching for changes')
    // It has tried again meanwhile.
    await new Promise(resolve => setTimeout(resolve, 5000))
    expect(watching.said().match(/Another import is running/g)).toHaveLength(1)
    first.child.kill('SIGINT')
    await expect.poll(watching.said, { timeout: 30_000 }).toContain('1 document imported')
    watching.child.kill('SIGINT')
    expect([await first.ended, await watching.ended]).toEqual([130, 0])
    await helper.close()
  }, 120_000)

  it('ends quietly when nobody reads any more', async () => {
    // More than a pipe holds.
    const lines = Array.from({ length: 1_000 }, (_, number) =>
      JSON.stringify({ title: `Paper ${number} of the List` }),
    )
    await writeFile(join(root, 'list.jsonl'), lines.join('\n'))
    await outcome('quiet', ['import', 'list.jsonl', '--quiet'])
    const exporting = run('quiet', ['export', '--format', 'json'])
    await once(exporting.child.stdout ?? exporting.child, 'data')
    exporting.child.stdout?.destroy()
    let complaint = ''
    exporting.child.stderr?.on('data', chunk => {
      complaint += String(chunk)
    })
    expect([await exporting.ended, complaint]).toEqual([0, ''])
  }, 120_000)
})

describe('a command that cannot do what it should', () => {
  it.each([
    [['import', 'one.txt'], { PAPERWEAVE_HOME: '/dev/null' }, 5, 'there is a file of this name'],
    [['import', 'one.txt'], { PAPERWEAVE_IDENTITY: '/nowhere.yaml' }, 2, 'identity file cannot be read'],
    [['serve'], { PAPERWEAVE_PORT: 'many' }, 2, 'PAPERWEAVE_PORT takes a whole number from 0 to 65535'],
    [['serve', '--port', '99999'], {}, 2, '--port takes a whole number from 0 to 65535, not "99999"'],
    [['report'], { PAPERWEAVE_GENERATIONS: '0' }, 2, 'PAPERWEAVE_GENERATIONS takes'],
    [['serve'], { PAPERWEAVE_PUBLIC_URL: 'papers' }, 2, 'an http or https address'],
    [['query', 'top-author'], {}, 2, 'did you mean "top-authors"?'],
    [['query', 'nothing-like-it'], {}, 2, 'There is no query "nothing-like-it"'],
    [['query', 'top-authors', '--param', 'limt=3'], {}, 2, 'takes no "limt", only: limit'],
    [['query', 'top-authors', '--param', 'limit'], {}, 2, 'write name=value'],
    [['import'], {}, 2, 'See "paperweave import --help".'],
    [['export', '--format', 'doc'], {}, 2, 'See "paperweave export --help".'],
    [['imprt'], {}, 2, 'See "paperweave --help".'],
    [['entries', 'nothing-here'], {}, 2, 'There is no file or folder'],
  ])('%j %j', async (args, env, code, message) => {
    expect(await outcome('errors', args, env)).toEqual({ code, said: expect.stringContaining(message) })
  })

  it.each([
    ['report'],
    ['diff'],
    ['search', 'x'],
    ['explain', 'topic:llm'],
    ['export', '--format', 'csv'],
    ['layout'],
  ])('is %s of nothing', async (...args) => {
    const said = 'paperweave: Nothing has been imported yet. Run "paperweave import PATH" first.\n'
    expect(await outcome('nothing', args)).toEqual({ code: 2, said })
  })

  it('says how to find the key of a node', async () => {
    await outcome('some', ['import', 'one.txt', '--quiet'])
    const said = 'paperweave: There is no node "model:no-such". "paperweave search no such" finds keys.\n'
    expect(await outcome('some', ['explain', 'model:no-such'])).toEqual({ code: 2, said })
  })

  it('explains what is named as people name it, and says what comes near', async () => {
    await outcome('named', ['import', 'one.txt', 'unsure.txt', '--quiet'])
    const head = async (...given: string[]) =>
      (await outcome('named', ['explain', ...given])).said.split('\n')
    const title = 'Paper The Paper Number 1 of Them  (arxiv:2403.00001)'
    for (const given of ['the paper number 1 of them', '2403.00001', 'https://arxiv.org/abs/2403.00001v2'])
      expect((await head(given)).at(0)).toBe(title)
    expect((await head('bo sample', '#llm')).slice(0, 2)).toEqual([
      'Author Bo Sample  (author:bo-sample)',
      'Topic llm  (topic:llm)',
    ])
    const { code, said } = await outcome('named', ['explain', 'paper number'])
    expect(code).toBe(2)
    expect(said).toContain('No node is called "paper number". Perhaps one of these')
    expect(said).toContain('\n  arxiv:2403.00004  Paper The Paper Number 4 of Them')
  })

  it('says that maps cannot be kept, and makes none', async () => {
    await outcome('maps', ['import', 'one.txt', '--quiet'])
    await writeFile(join(root, 'maps', 'layouts'), 'A file where the folder of maps belongs.')
    const said = expect.stringMatching(/^paperweave: The maps cannot be kept: .+ is no folder: .+\n$/)
    expect(await outcome('maps', ['layout'])).toEqual({ code: 5, said })
  })

  it('fails when a map that was made cannot be kept', async () => {
    await outcome('unkept', ['import', 'one.txt', '--quiet'])
    await outcome('unkept', ['layout', '--quiet'])
    const folder = join(root, 'unkept', 'layouts', 'embedded')
    for (const name of await readdir(folder)) {
      await rm(join(folder, name))
      await mkdir(join(folder, name, 'in the way'), { recursive: true })
    }
    const { code, said } = await outcome('unkept', ['layout', '--fresh', '--quiet'])
    expect(code).toBe(5)
    expect(said).toMatch(/^paperweave: The maps cannot be kept: .+ cannot be written: E[A-Z]+: .+\n$/)
  })

  it.skipIf(process.platform !== 'linux')('on a full disk says so', async () => {
    await outcome('full', ['import', 'one.txt', '--quiet'])
    const full = (what: string) => ({
      code: 5,
      said: `paperweave: ${what} cannot be written: ENOSPC: no space left on device, write.\n`,
    })
    expect(await outcome('full', ['export', '--format', 'gexf', '--output', '/dev/full'])).toEqual(
      full('/dev/full'),
    )
    const query = [MAIN, '--home', join(root, 'full'), 'query', 'RETURN 1 AS one']
    const child = spawn('sh', ['-c', '"$@" > /dev/full', 'sh', process.execPath, ...query])
    let said = ''
    child.stderr.on('data', chunk => {
      said += String(chunk)
    })
    const [code] = await once(child, 'close')
    expect({ code, said }).toEqual(full('standard output'))
  })

  it('start, on a port in use, imports nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, said } = await outcome('taken', ['start', 'one.txt', '--no-open', '--port', String(port)])
    other.close()
    expect([code, said]).toEqual([2, expect.stringContaining(`Port ${port} is in use`)])
    expect((await outcome('taken', ['history'])).said).toContain('Nothing has been imported yet.')
  })
})

describe('what a command prints', () => {
  it('says beside CSV and JSON that rows were left out', async () => {
    const { code, said } = await outcome(
      'rows',
      ['query', 'UNWIND range(1, 9) AS x RETURN x', '--format', 'csv'],
      {
        PAPERWEAVE_QUERY_ROWS: '2',
      },
    )
    expect([code, said]).toEqual([0, expect.stringContaining('first 2 rows; there are more')])
  })

  it('teaches every command with examples', async () => {
    for (const one of COMMANDS) {
      let said = ''
      const command = describeCommand(new Command().command(one.name), one)
      await one.define(command)
      command
        .configureHelp(HELP)
        .configureOutput({ writeOut: text => (said += text) })
        .outputHelp()
      expect(said).toContain('Examples:')
      expect(said).not.toMatch(/default: (false|\{\})/)
    }
  })
})

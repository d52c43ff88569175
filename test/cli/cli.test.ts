import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { FORMATS } from '../../src/sources/registry.ts'
import { DAY } from '../enrich/enriched-library.ts'
import { FAULTS, playServices } from '../enrich/played-services.ts'
import { WORKS } from '../enrich/works.ts'
import { chatServer } from '../import/chat-server.ts'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
const run = promisify(execFile)
let root: string

interface Outcome {
  code: number
  out: string
  err: string
}

const paperweave = (...args: string[]): Promise<Outcome> => paperweaveWith({}, ...args)

async function paperweaveWith(settings: Record<string, string>, ...args: string[]): Promise<Outcome> {
  const env = { ...process.env, PAPERWEAVE_HOME: join(root, 'home'), ...settings }
  try {
    const { stdout, stderr } = await run(process.execPath, [MAIN, ...args], {
      env,
      cwd: root,
    })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

const DIGEST =
  '2024-03-14\nhttps://arxiv.org/abs/2403.00001\nOne Paper about It\n(Ada Example, Bo Sample)\nCLIP을 썼습니다.\n#llm\n'

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'paperweave-cli-'))
  await writeFile(join(root, 'one.txt'), DIGEST)
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('the command line', () => {
  it('teaches: help of the program and of every command', async () => {
    const { code, out } = await paperweave('--help')
    expect(code).toBe(0)
    for (const { description } of COMMANDS) expect(out.replaceAll(/\s+/g, ' ')).toContain(description)
    expect(out).toContain('Exit codes:')
    const help = await paperweave('query', '--help')
    expect(help.out).toContain('Examples:')
  }, 60_000)

  it('imports, reports, queries, explains, exports, and goes back', async () => {
    const first = await paperweave('import', 'one.txt')
    expect(first.code).toBe(0)
    expect(first.out).toContain('1 document imported')
    // Not every version of V8 knows every flag.
    expect(first.err).not.toMatch(/error/i)
    expect((await paperweave('import', 'one.txt')).out).toContain('Nothing has changed')
    expect((await paperweave('report')).out).toContain('1 entry')
    const table = await paperweave(
      'query',
      'MATCH (a:Author) RETURN a.name AS name ORDER BY name',
      '--format',
      'json',
    )
    expect(JSON.parse(table.out)).toEqual([{ name: 'Ada Example' }, { name: 'Bo Sample' }])
    const saved = await paperweave(
      'query',
      'papers-of-author',
      '--param',
      'author=author:ada-example',
      '--format',
      'csv',
    )
    expect(saved.out).toContain('One Paper about It')
    const explained = await paperweave('explain', 'arxiv:2403.00001', 'model:clip')
    expect(explained.out).toContain('“CLIP을 썼습니다.”')
    expect(explained.out).toContain('digest:one.txt')
    const shared = await paperweave('explain', 'author:ada-example', 'author:bo-sample')
    expect(shared.out).toContain('One Paper about It  (arxiv:2403.00001)')
    const exported = await paperweave('export', '--format', 'cypher')
    expect(exported.out).toContain('MERGE (n:Author {key: "author:ada-example"})')
    // It takes the search index, which works in threads that keep no process running.
    const paper = ['--view', 'similar', '--param', 'paper=arxiv:2403.00001']
    expect((await paperweave('export', '--format', 'nodes-csv', ...paper)).out).toContain(
      'One Paper about It',
    )
    await writeFile(join(root, 'one.txt'), DIGEST.replace('CLIP', 'GPT-4'))
    await paperweave('import', 'one.txt', join('.', 'one.txt'), join(root, 'one.txt'))
    const history = (await paperweave('history')).out.trim().split('\n')
    expect(history).toEqual([expect.stringMatching(/import one\.txt$/), expect.any(String)])
    expect((await paperweave('rollback')).code).toBe(0)
    const models = await paperweave('query', 'MATCH (m:Model) RETURN m.key AS key', '--format', 'json')
    expect(JSON.parse(models.out)).toEqual([{ key: 'model:clip' }])
  }, 90_000)

  it('takes names for nodes of views and saved queries, and tells of mistakes in parameters', async () => {
    const ask = (...params: string[]) =>
      paperweave('query', 'papers-of-author', ...params.flatMap(one => ['--param', one]), '--format', 'csv')
    expect((await ask('author=ada example')).out).toContain('One Paper about It')
    expect(await ask('author=author:no-such')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no node "author:no-such".'),
    })
    expect(await ask('author=Ada')).toMatchObject({
      code: 2,
      err: expect.stringContaining('author:ada-example  Author Ada Example'),
    })
    const view = ['export', '--format', 'bibtex', '--view', 'topic', '--param', 'topic=#llm']
    expect((await paperweave(...view)).out).toContain('One Paper about It')
    expect(await paperweave(...view, '--param', 'limitt=3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('topic takes no "limitt"'),
    })
  }, 60_000)

  it('tells an old Node from an error of its own', async () => {
    const old =
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.8" } })'
    const asOld = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, MAIN, 'history']
    await expect(run(process.execPath, asOld)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^paperweave: Paperweave needs Node 20\.19 or newer, .+\n$/),
    })
  }, 60_000)

  it('answers no saved query about nothing', async () => {
    const home = { PAPERWEAVE_HOME: join(root, 'none') }
    expect(await paperweaveWith(home, 'query', 'top-topics')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Nothing has been imported yet.'),
    })
  }, 60_000)

  it('keeps the maps that it lays out, until they are to be fresh', async () => {
    await writeFile(join(root, 'one.txt'), DIGEST)
    await paperweave('import', 'one.txt')
    expect((await paperweave('layout')).out).toMatch(/^library: \d+ nodes, 0 of them/m)
    expect((await paperweave('layout')).out).toMatch(/^library: (\d+) nodes, \1 of them/m)
    expect((await paperweave('layout', '--fresh')).out).toMatch(/^library: \d+ nodes, 0 of them/m)
  }, 90_000)

  it('prints what it understands of an entry, one a line', async () => {
    await writeFile(join(root, 'one.txt'), DIGEST)
    const { out } = await paperweave('entries', 'one.txt')
    expect(JSON.parse(out)).toMatchObject({
      source: 'one.txt#1',
      title: 'One Paper about It',
      authors: ['Ada Example', 'Bo Sample'],
      topics: ['llm'],
      date: '2024-03-14',
      arxiv_id: '2403.00001',
      models_cited: [{ name: 'CLIP', canonical: 'CLIP' }],
      models_introduced: [],
    })
    const again = await paperweave('entries', 'one.txt', '--format', 'digest')
    expect(again.out).toContain('(Ada Example, Bo Sample)')
  }, 60_000)

  it.skipIf(process.platform === 'win32')(
    'says when it may not wait for a pipe, and reads the rest',
    async () => {
      await run('mkfifo', [join(root, 'pipe.txt')])
      const { code, out, err } = await paperweave('entries', 'one.txt', 'pipe.txt')
      expect([code, JSON.parse(out).source]).toEqual([3, 'one.txt#1'])
      expect(err).toContain('pipe.txt:1: error: Skipped: this is a pipe')
      expect((await paperweave('entries', 'one.txt')).code).toBe(0)
    },
  )

  it('ends with 3 where a line of a file could not be read, in `entries` and `import`', async () => {
    await writeFile(join(root, 'lines.jsonl'), '{"title": "One"}\n{"title": \n')
    const entries = await paperweave('entries', 'lines.jsonl')
    expect([entries.code, JSON.parse(entries.out).title]).toEqual([3, 'One'])
    const home = { PAPERWEAVE_HOME: join(root, 'lines') }
    const imported = await paperweaveWith(home, 'import', 'lines.jsonl')
    expect([imported.code, imported.out]).toEqual([3, expect.stringContaining('error bad-json-line (1)')])
  }, 60_000)

  it('lists the formats, with an example of each', async () => {
    const { out } = await paperweave('formats')
    for (const { title, extensions } of FORMATS) expect(out).toContain(`${title} (${extensions.join(', ')})`)
  })

  it('asks a helper when one is set, and tells when its address is none', async () => {
    const server = await chatServer(() => '{"names": ["ZorblaxOra2"]}')
    await writeFile(join(root, 'two.txt'), DIGEST.replace('CLIP', 'ZorblaxOra2').replace('00001', '00002'))
    const settings = { PAPERWEAVE_HOME: join(root, 'helped'), PAPERWEAVE_HELPER_URL: server.url }
    const { out } = await paperweaveWith(settings, 'import', 'two.txt')
    await server.close()
    expect(server.asked.map(({ sentence, model }) => [sentence, model])).toEqual([
      ['ZorblaxOra2을 썼습니다.', 'default'],
    ])
    expect(out).toContain('0.60 ZorblaxOra2 ← One Paper about It [helper]')
    const wrong = await paperweaveWith({ PAPERWEAVE_HELPER_URL: 'localhost' }, 'import', 'two.txt')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('takes an http or https address')])
  }, 60_000)

  it.each([
    [['import', 'nothing-here'], 2, 'There is no file or folder'],
    [['frobnicate'], 2, 'unknown command'],
    [['query', 'MATCH (n:Author RETURN n'], 4, ''],
    [['query', 'CREATE (n:Author {key: "x"})'], 4, ''],
    [['explain', 'model:none'], 2, 'There is no node'],
    [['--store', 'nonsense', 'report'], 2, 'is not a store'],
    [['rollback', 'nowhere'], 2, 'There is no state'],
    [['enrich', 'one.txt', '--undo', 'arxiv'], 2, '--undo goes with no dumps'],
    [['enrich', 'one.txt', '--source', 'arxiv'], 2, '--source goes with no dumps'],
    [['export', '--format', 'csv', '--output', 'no/such/folder.csv'], 2, 'folder.csv cannot be written'],
  ])(
    '%j ends with exit code %i',
    async (args, code, message) => {
      const outcome = await paperweave(...args)
      expect([outcome.code, outcome.err]).toEqual([code, expect.stringContaining(message)])
    },
    30_000,
  )
})

describe('enrich', () => {
  it('asks services after an import, says what came of it, and takes it back', async () => {
    const played = await playServices(WORKS)
    const settings = { ...played.env, PAPERWEAVE_HOME: join(root, 'enriched') }
    try {
      await writeFile(join(root, 'day.txt'), DAY)
      played.arxiv.always = FAULTS.denied
      const first = await paperweaveWith(settings, 'import', 'day.txt', '--enrich')
      expect(first.code).toBe(EXIT_CODES.service.code)
      expect(first.out).toContain('arXiv knows 0 of 0 papers\n  It failed: arXiv answered 401')
      expect(first.out).toContain('OpenAlex knows 2 of 2 papers')
      expect(first.out).toMatch(/From OpenAlex: .*authors \(1\).*citations between papers \(1\)/)
      const preview = await paperweaveWith(
        { ...settings, PAPERWEAVE_ARXIV_URL: 'off' },
        'enrich',
        '--dry-run',
      )
      expect(preview.out).not.toContain('arXiv')
      expect(preview.out).toContain('OpenAlex would be asked about 0 papers')
      const undone = await paperweaveWith(settings, 'enrich', '--undo', 'openalex')
      expect(undone.out.trim().split('\n')[0]).toBe('All that OpenAlex said is taken back')
    } finally {
      await played.close()
    }
  }, 240_000)
})

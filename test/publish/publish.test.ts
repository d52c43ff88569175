import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackScene } from '../../src/folder-format/packed-scene.ts'
import { LINKS_SHOWN } from '../../src/graph/links-shown.ts'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import { readManifest } from '../../src/publish/manifest.ts'
import { detailsOf } from '../../src/publish/node-details.ts'
import type { PublishOptions } from '../../src/publish/options.ts'
import { publish } from '../../src/publish/publish.ts'
import { Site } from '../../src/publish/site.ts'
import { readWholeGraph } from '../../src/publish/whole-graph.ts'
import { startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { Library } from '../import/library.ts'
import { TWO_PAPERS } from '../import/two-papers.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const LATER = `2024년 3월 15일
https://arxiv.org/abs/2403.00003
A Third Paper
(Ada Example, Bo Sample)
Phenaki를 썼습니다.
#agent`

const EVERYTHING = { privateCommentary: false, subjects: [] }

let library: Library
beforeAll(async () => {
  library = await libraryOf({ 'one.txt': TWO_PAPERS })
  await library.write('two.txt', LATER)
  await library.import()
})
afterAll(() => library.destroy())

async function libraryOf(files: Record<string, string>): Promise<Library> {
  const made = await Library.create()
  for (const [name, text] of Object.entries(files)) await made.write(name, text)
  await made.import()
  return made
}

const publishTo = (folder: string, options: Partial<PublishOptions> = {}, from: Library = library) =>
  publish(from.store, readSettings({ home: from.home }, {}), {
    folder,
    base: null,
    language: 'en',
    only: [],
    privateCommentary: false,
    onProgress: () => undefined,
    ...options,
  })

/** Every file below a folder with its bytes, in one text each. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(one => one.isFile())
  const read = names.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [path.slice(folder.length + 1), await readFile(path, 'base64')] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

/** Everything that a folder says, without what is packed in pictures. */
async function wordsIn(folder: string): Promise<string> {
  const site = new Site(folder)
  const { paths } = await readManifest(folder)
  const words = paths.map(async path => {
    const piece = /^data\/(.*)\.js$/.exec(path)?.[1]
    if (piece) return Buffer.from((await site.read(piece)) ?? []).toString('utf8')
    return /\.(html|xml|json)$/.test(path) ? readFile(join(folder, path), 'utf8') : ''
  })
  return (await Promise.all(words)).join('\n')
}

/** What a reader of RSS takes for HTML. */
function descriptionsIn(rss: string): string[] {
  const found: string[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', () => {
    text = ''
  })
  parser.on('text', part => {
    text += part
  })
  parser.on('closetag', ({ name }) => name === 'description' && found.push(text))
  parser.write(rss).close()
  return found
}

describe('a whole graph in memory', () => {
  it('knows of every node what a store says of it', async () => {
    const graph = await readWholeGraph(library.store, EVERYTHING)
    expect(graph.size).toBeGreaterThan(10)
    for (const node of graph.values())
      expect(detailsOf(node, LINKS_SHOWN.first)).toEqual(await readNodeDetails(library.store, node.key))
  })
})

describe('a published folder', () => {
  it('has pages of authors, topics and models that say what those of a server say', async () => {
    const folder = await temporaryFolder('publish')
    await publishTo(folder)
    const server = await startServer({
      store: library.store,
      settings: readSettings({ home: library.home, port: '0' }, {}),
    })
    const wordsOf = (page: string) =>
      page
        .replace(/^.*<body>/s, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .replaceAll(' ,', ',')
    for (const path of ['topic/llm', 'author/ada-example', 'model/clip', 'topics', 'authors', 'models']) {
      const page = await readFile(join(folder, `${path}.html`), 'utf8')
      expect(wordsOf(page)).toBe(wordsOf(await (await fetch(`${server.url}/${path}`)).text()))
    }
    await server.close()
  })

  it('is the same byte for byte from a library of the same texts, and keeps every node in its place', async () => {
    const [one, other] = await Promise.all([temporaryFolder('publish'), temporaryFolder('publish')])
    await publishTo(one)
    const again = await libraryOf({ 'one.txt': TWO_PAPERS, 'two.txt': LATER })
    await publishTo(other, {}, again)
    expect(await bytesOf(other)).toEqual(await bytesOf(one))
    // A machine that knows nothing of yesterday, with yesterday's folder.
    const { written } = await publishTo(one, {}, again)
    expect(written).toBe(0)
    await again.destroy()
  })

  it('keeps nodes where they were when papers are added, and holds nothing that is not needed any more', async () => {
    const folder = await temporaryFolder('publish')
    const growing = await libraryOf({ 'one.txt': TWO_PAPERS })
    await publishTo(folder, {}, growing)
    const before = await sceneIn(folder)
    await growing.write('two.txt', LATER)
    await growing.import()
    await publishTo(folder, {}, growing)
    const after = await sceneIn(folder)
    expect(after.nodes.key.length).toBeGreaterThan(before.nodes.key.length)
    for (const [at, key] of before.nodes.key.entries()) {
      const now = after.nodes.key.indexOf(key)
      expect([after.nodes.x[now], after.nodes.y[now]]).toEqual([before.nodes.x[at], before.nodes.y[at]])
    }
    expect(Object.keys(await bytesOf(folder)).sort()).toEqual(
      (await readManifest(folder)).paths.concat('paperweave.json').sort(),
    )
    await growing.destroy()
  })

  it('escapes what texts hold on its pages and in its feeds', async () => {
    const folder = await temporaryFolder('publish')
    await publishTo(folder, { base: 'https://me.test/' })
    const page = await readFile(join(folder, 'topic/llm.html'), 'utf8')
    const card = /og:image" content="https:\/\/me\.test\/(pictures\/topic\/llm\.jpg)"/.exec(page)?.[1] ?? ''
    expect((await readFile(join(folder, card))).subarray(0, 2).toString('hex')).toBe('ffd8')
    const still =
      /<img class="graph" src="\.\.\/pictures\/digest\/2024-03-14\.jpg" alt="[^"]*2024"><\/noscript>/
    expect(await readFile(join(folder, 'digest/2024-03-14.html'), 'utf8')).toMatch(still)
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toMatch(
      /<noscript>.*href="digests\.html">Digests<.*href="topics\.html">.*src="pictures\/library\.png".*<\/noscript>/,
    )
    const naming = ['topic/llm.html', 'author/ada-example.html', 'model/clip.html']
    for (const path of ['digest/2024-03-14.html', 'feed.xml', ...naming])
      expect(await readFile(join(folder, path), 'utf8')).toContain('&lt;script&gt;')
    // Readers take a description for HTML: what is escaped in it is escaped once more.
    const said = descriptionsIn(await readFile(join(folder, 'feed.rss'), 'utf8'))
    expect(said.at(-1)).toBe(
      '<p>A &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; Paper &amp; More<br>Phenaki와 CLIP을 썼습니다.</p>\n<p>Another Paper<br>CLIP을 썼습니다.</p>',
    )
    const { paths } = await readManifest(folder)
    for (const path of paths.filter(one => /\.(html|xml|rss|svg)$/.test(one)))
      expect([path, (await readFile(join(folder, path), 'utf8')).includes('<script>alert')]).toEqual([
        path,
        false,
      ])
    for (const path of ['index.html', 'digests.html'])
      expect(await readFile(join(folder, path), 'utf8')).toMatch(
        /<link rel="alternate" type="application\/atom\+xml" href="feed\.xml" title="Paperweave \(Atom\)">/,
      )
    const feed = JSON.parse(await readFile(join(folder, 'feed.json'), 'utf8'))
    expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
      'Mar 15, 2024 · 1 paper: A Third Paper',
      'Mar 14, 2024 · 2 papers: A <script>alert("1")</script> Paper & More, Another Paper',
    ])
    expect(await readFile(join(folder, 'sitemap.xml'), 'utf8')).toContain(
      'https://me.test/digest/2024-03-15.html',
    )
  })

  it('is left out when the folder around it is imported', async () => {
    const notes = await libraryOf({ 'one.txt': TWO_PAPERS })
    await publishTo(join(notes.folder, 'site'), {}, notes)
    const { report } = await notes.import()
    expect(report.documents).toMatchObject({ imported: 0, unchanged: 1 })
    expect(report.diagnostics.map(({ code, place }) => [code, place.source])).toEqual([
      ['published-folder', 'notes/site'],
    ])
    await notes.destroy()
  })

  it('is finished by the next time if the first one was interrupted, and is then as if it had not been', async () => {
    const [whole, half] = await Promise.all([temporaryFolder('publish'), temporaryFolder('publish')])
    await publishTo(whole)
    const stop = (what: string) => {
      if (what === 'Writing nodes') throw new Error('interrupted')
    }
    await expect(publishTo(half, { onProgress: stop })).rejects.toThrow('interrupted')
    expect((await readdir(half)).sort()).toEqual(['data', 'paperweave.json', 'pictures'])
    expect((await publishTo(half)).written).toBeGreaterThan(0)
    expect(await bytesOf(half)).toEqual(await bytesOf(whole))
  })

  it('has no feeds, and names none, where their addresses are not known', async () => {
    const folder = await temporaryFolder('publish')
    await publishTo(folder)
    const { paths } = await readManifest(folder)
    expect(paths.filter(path => /feed|sitemap/.test(path))).toEqual([])
    for (const path of ['index.html', 'digests.html', 'digest/2024-03-14.html', 'topic/llm.html'])
      expect(await readFile(join(folder, path), 'utf8')).not.toContain('rel="alternate"')
  })

  it('is called as somebody wants', async () => {
    const folder = await temporaryFolder('publish')
    const settings = { ...readSettings({ home: library.home }, {}), title: 'Ada & friends read' }
    const options = {
      folder,
      base: 'https://me.test/',
      language: 'en',
      only: [],
      privateCommentary: false,
    } as const
    await publish(library.store, settings, { ...options, onProgress: () => undefined })
    const read = (path: string) => readFile(join(folder, path), 'utf8')
    expect(JSON.parse(await read('feed.json')).title).toBe('Ada & friends read')
    for (const path of ['feed.xml', 'feed.rss', 'digest/2024-03-14.html'])
      expect(await read(path)).toContain('Ada &amp; friends read')
  })

  it('says at once that nothing has changed', async () => {
    const folder = await temporaryFolder('publish')
    await publishTo(folder)
    const steps: string[] = []
    expect((await publishTo(folder, { onProgress: what => steps.push(what) })).written).toBe(0)
    expect(steps).toEqual([])
  })

  it('holds no words of a commentary that is private, nor sentences from it', async () => {
    const [open, closed] = await Promise.all([temporaryFolder('publish'), temporaryFolder('publish')])
    await publishTo(open)
    await publishTo(closed, { privateCommentary: true })
    expect(await wordsIn(open)).toContain('썼습니다')
    const words = await wordsIn(closed)
    expect(words).not.toContain('썼습니다')
    expect(words).toContain('model:phenaki')
  })

  it('names no document by a heading where words are private', async () => {
    const folder = await temporaryFolder('publish')
    const papers =
      '- [A Paper](https://arxiv.org/abs/2403.00001)\n- [Another](https://arxiv.org/abs/2403.00002)\n'
    const diary = await libraryOf({ 'diary.md': `# Thoughts nobody should read\n\n## Papers\n\n${papers}` })
    const headed = async () =>
      [await wordsIn(folder), ...(await sceneIn(folder, 'digests')).nodes.name].join()
    await publishTo(folder, {}, diary)
    expect(await headed()).toContain('nobody should read')
    await publishTo(folder, { privateCommentary: true }, diary)
    expect(await headed()).not.toContain('nobody should read')
    expect((await sceneIn(folder, 'digests')).nodes.name).toContain('diary.md')
    expect(await readFile(join(folder, 'pictures/digests.svg'), 'utf8')).not.toContain('Thoughts')
    await diary.destroy()
  })

  it('previews an embed with the picture of its view', async () => {
    const folder = await temporaryFolder('publish')
    await publishTo(folder, { base: 'https://me.test/' })
    expect(await readFile(join(folder, 'embed-topics.html'), 'utf8')).toContain(
      'og:image" content="https://me.test/pictures/topics.png"',
    )
  })

  it('holds only what it was asked for', async () => {
    const folder = await temporaryFolder('publish')
    const { views } = await publishTo(folder, { only: ['library', 'digest:notes/two.txt'] })
    expect(views).toEqual(['library'])
    const words = await wordsIn(folder)
    expect(words).toContain('A Third Paper')
    expect(words).not.toContain('Another Paper')
    expect((await sceneIn(folder)).nodes.name).not.toContain('Another Paper')
    // Lists of nobody are left out, and nothing leads to them.
    await publishTo(folder, { only: ['library', 'topics', 'digest:notes/two.txt'] })
    expect((await readManifest(folder)).paths).not.toContain('topics.html')
    expect(await readFile(join(folder, 'digests.html'), 'utf8')).not.toContain('topics.html')
    await expect(publishTo(folder, { only: ['nothing'] })).rejects.toThrow(/library.*"nothing"/)
  })

  it('is not made where a topic or digest that it was asked for is not there, which is named', async () => {
    const folder = await temporaryFolder('publish')
    for (const only of [['topic:nope'], ['topic:llm', 'topic:nope'], ['topics', 'topic:nope']])
      await expect(publishTo(folder, { only })).rejects.toThrow(/"topic:nope".*paperweave search nope/)
    const empty = await Library.create()
    await expect(publishTo(folder, { only: ['topic:nope'] }, empty)).rejects.toThrow(/Import something first/)
    await empty.destroy()
    expect(await readdir(folder)).toEqual([])
  })

  it('is never made of a folder with files of somebody else', async () => {
    const folder = await temporaryFolder('publish')
    await mkdir(join(folder, 'photos'))
    await writeFile(join(folder, 'letter.txt'), 'dear')
    await expect(publishTo(folder)).rejects.toThrow(/letter\.txt/)
    for (const path of ['letter.txt', 'letter.txt/site'])
      await expect(publishTo(join(folder, path))).rejects.toThrow(/is a file, or lies below one/)
    expect((await readdir(folder)).sort()).toEqual(['letter.txt', 'photos'])
  })
})

async function sceneIn(folder: string, view = 'library') {
  const { scenes } = await readManifest(folder)
  const bytes = await new Site(folder).read(scenes[view]?.piece ?? '')
  return decodeScene(new Uint8Array(unpackScene(bytes ?? new Uint8Array())).buffer)
}

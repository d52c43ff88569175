import { AppError } from '../errors.ts'
import { partOfView } from '../export/part-of-view.ts'
import type { GraphView } from '../graph/graph-view.ts'
import type { Parameters } from '../graph/table.ts'
import { layoutsFolder } from '../layouts-folder.ts'
import { DAYS_VIEW } from '../pages/day.ts'
import { PictureMaker } from '../picture/picture-maker.ts'
import { type PublishedLibrary, type PublishedScene, sceneName } from '../published/library.ts'
import { KeptScenes } from '../scene/kept-scenes.ts'
import { SceneMaker } from '../scene/scene-maker.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { loadTranslator, type Translator } from '../text/translator.ts'
import { PACKAGE_VERSION } from '../version.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { findFile, loadCypherFiles } from '../views/load.ts'
import { isMap, parseParameters } from '../views/parameters.ts'
import { readView } from '../views/read-view.ts'
import { publishDays, viewOfDay } from './day-pages.ts'
import { documentsByDay } from './days.ts'
import { MANIFEST, type Manifest, readManifest } from './manifest.ts'
import { publishNodes } from './nodes.ts'
import type { PublishOptions } from './options.ts'
import { publishPages } from './pages.ts'
import { publishPictures } from './pictures.ts'
import { makeScene, type SceneTools } from './scenes.ts'
import { publishSearch } from './search.ts'
import { Site } from './site.ts'
import { statsOf } from './stats.ts'
import { isPublishedAlready, notePublished } from './unchanged.ts'
import { readWholeGraph, type WholeGraph } from './whole-graph.ts'

/** What a folder holds, and how much of it had to be written. */
export interface Published {
  files: number
  written: number
  bytes: number
  nodes: number
  views: string[]
}

interface Choice {
  views: CypherFile[]
  subjects: string[]
}

/** @throws NOT_FOUND for a view that there is not, or one that needs a node */
function choose(files: readonly CypherFile[], only: readonly string[]): Choice {
  const maps = files.filter(isMap)
  const subjects = only.filter(name => /^(topic|digest):/.test(name))
  const named = only.filter(name => !subjects.includes(name))
  const unknown = named.find(name => !maps.some(file => file.name === name))
  if (unknown !== undefined) {
    const names = maps.map(({ name }) => name).join(', ')
    throw new AppError(
      'NOT_FOUND',
      `--only takes the name of a view (${names}) or the key of a topic or digest, and not "${unknown}".`,
    )
  }
  return { views: named.length === 0 ? maps : maps.filter(({ name }) => named.includes(name)), subjects }
}

/** A view as the folder shows it: without what is left out. */
async function viewFor(store: GraphStore, file: CypherFile, graph: WholeGraph, subjects: readonly string[]) {
  const view: GraphView = await readView(store, file, parseParameters(file, {}))
  return subjects.length === 0 ? view : partOfView(view, ({ key }) => graph.has(key))
}

/** What a folder holds that nothing is done to. */
const asItIs = ({ paths, scenes, nodes }: Manifest): Published => ({
  // The manifest does not list itself.
  files: paths.length + 1,
  written: 0,
  bytes: 0,
  nodes,
  views: Object.keys(scenes).filter(name => !name.includes('?')),
})

interface Drawing {
  options: PublishOptions
  site: Site
  before: Manifest
  views: readonly CypherFile[]
  subjects: readonly string[]
  graph: WholeGraph
  translator: Translator
}

interface Drawn {
  library: Pick<PublishedLibrary, 'scenes' | 'days'>
  manifest: Pick<Manifest, 'scenes' | 'pictures'>
}

/** Makes the scenes and pictures of all views, and the scenes of days. */
async function drawViews(store: GraphStore, settings: Settings, drawing: Drawing): Promise<Drawn> {
  const { options, site, before, views, subjects, graph, translator } = drawing
  const [maker, pictureMaker] = [new SceneMaker(), new PictureMaker()]
  const kept = new KeptScenes(layoutsFolder(settings))
  const tools = { site, before, maker, store, kept }
  const drawn: Drawn = { library: { scenes: {}, days: null }, manifest: { scenes: {}, pictures: {} } }
  // Threads do not keep the process running while it waits for them.
  const awake = setInterval(() => undefined, 60_000)
  try {
    for (const [at, file] of views.entries()) {
      options.onProgress('Drawing views', at, views.length)
      const view = await viewFor(store, file, graph, subjects)
      const wanted = { file, parameters: parseParameters(file, {}) }
      const made = await makeScene(tools, file.name, wanted, view, subjects.length === 0)
      drawn.library.scenes[file.name] = made.published
      drawn.manifest.scenes[file.name] = made.remembered
      const pictures = { site, before, maker: pictureMaker, language: options.language }
      const shown = { bytes: made.bytes, file: translator.translate(file) }
      Object.assign(drawn.manifest.pictures, await publishPictures(pictures, file.name, shown))
      if (file.name === DAYS_VIEW) drawn.library.days = await drawDays(tools, view, drawing, drawn.manifest)
    }
  } finally {
    clearInterval(awake)
    await Promise.all([maker.close(), pictureMaker.close()])
  }
  return drawn
}

/** Makes the scene of each day. @returns the piece that lists them */
async function drawDays(
  tools: SceneTools,
  all: GraphView,
  { graph, views, options, site }: Drawing,
  manifest: Drawn['manifest'],
): Promise<string> {
  const file = findFile(views, 'view', DAYS_VIEW)
  const documents = documentsByDay(graph)
  const scenes: Record<string, PublishedScene> = {}
  let done = 0
  for (const day of documents.keys()) {
    options.onProgress('Drawing days', done, documents.size)
    done += 1
    const view = viewOfDay(all, documents, day)
    const name = sceneName(DAYS_VIEW, { from: day, to: day })
    const made = await makeScene(
      tools,
      name,
      { file, parameters: view.parameters as Parameters },
      view,
      false,
    )
    scenes[name] = made.published
    manifest.scenes[name] = made.remembered
  }
  return site.piece('days', JSON.stringify(scenes))
}

/**
 * Writes a folder that any host of files serves: the viewer with its views, panels, search, embeds and pictures. What is
 * there already stays, so the same graph gives the same bytes.
 * @throws INVALID for a folder that holds other files, NOT_FOUND for an unknown part
 */
export async function publish(
  store: GraphStore,
  settings: Settings,
  options: PublishOptions,
): Promise<Published> {
  const { folder, language, only, onProgress, privateCommentary } = options
  const before = await readManifest(folder)
  const site = new Site(folder)
  const { views, subjects } = choose(await loadCypherFiles(), only)
  if (await isPublishedAlready(store, settings, options)) return asItIs(before)
  const translator = await loadTranslator(language)
  onProgress('Reading the graph', 0, 1)
  const graph = await readWholeGraph(store, { privateCommentary, subjects })
  if (graph.size === 0)
    throw new AppError('NOT_FOUND', 'There is nothing to publish. Import something first.')
  const manifest: Manifest = {
    paperweave: PACKAGE_VERSION,
    nodes: graph.size,
    paths: [],
    scenes: {},
    pictures: {},
  }
  const library: PublishedLibrary = {
    files: views,
    stats: { ...(await statsOf(store, graph, subjects)), generation: '' },
    scenes: {},
    nodes: '',
    search: '',
    days: null,
  }
  const drawn = await drawViews(store, settings, {
    options,
    site,
    before,
    views,
    subjects,
    graph,
    translator,
  })
  Object.assign(library, drawn.library)
  Object.assign(manifest, drawn.manifest)
  library.nodes = await publishNodes(site, graph, done => onProgress('Writing nodes', done, graph.size))
  onProgress('Writing the search index', 0, 1)
  library.search = await publishSearch(site, graph)
  const onDay = (done: number, total: number) => onProgress('Writing days', done, total)
  const piece = await site.piece('library', JSON.stringify(library))
  // Pages come last: until then, the folder shows what it showed before.
  await publishDays(site, { graph, translator, base: options.base, views, onProgress: onDay })
  await publishPages(site, { views, library: piece, language, translator, base: options.base })
  manifest.paths = [...site.paths].sort()
  await site.file(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`)
  await site.remove(before.paths)
  await notePublished(store, settings, options)
  const { written, bytes } = site
  return { files: site.paths.size, written, bytes, nodes: graph.size, views: views.map(({ name }) => name) }
}

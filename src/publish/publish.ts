import { AppError } from '../errors.ts'
import type { PublishedLibrary } from '../folder-format/library.ts'
import type { SubjectList } from '../pages/subject.ts'
import { firstTexts, writingsWithoutFont } from '../picture/letters-without-font.ts'
import { MANIFEST } from '../published-folder.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { loadTranslator } from '../text/translator.ts'
import { PACKAGE_VERSION } from '../version.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { loadCypherFiles } from '../views/load.ts'
import { isMap } from '../views/parameters.ts'
import { publishDays } from './day-pages.ts'
import { drawViews } from './draw.ts'
import { publishGraph } from './graph.ts'
import { claimFolder, type Manifest, readManifest, textOf } from './manifest.ts'
import { publishNodes } from './nodes.ts'
import type { PublishOptions } from './options.ts'
import { publishPages } from './pages.ts'
import { placesFrom } from './places.ts'
import { publishSearch } from './search.ts'
import { Site } from './site.ts'
import { statsOf } from './stats.ts'
import { publishSubjects } from './subject-pages.ts'
import { listsOf } from './subjects.ts'
import { isPublishedAlready, notePublished } from './unchanged.ts'
import { readWholeGraph } from './whole-graph.ts'

/** What a folder holds, and how much of it had to be written. */
export interface Published {
  files: number
  written: number
  bytes: number
  nodes: number
  views: string[]
  /** The authors, topics and models with pages; none where nothing is done. */
  lists: readonly SubjectList[]
  /** Writings that pictures show as boxes, because no font of this machine has them, with a name of each. */
  boxed: readonly { writing: string; text: string }[]
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

/** What a folder holds that nothing is done to. */
const asItIs = ({ paths, scenes, nodes }: Manifest): Published => ({
  // The manifest does not list itself.
  files: paths.length + 1,
  written: 0,
  bytes: 0,
  nodes,
  views: Object.keys(scenes).filter(name => !name.includes('?')),
  lists: [],
  boxed: [],
})

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
  const files = await loadCypherFiles()
  const { views, subjects } = choose(files, only)
  if (await isPublishedAlready(store, settings, options)) return asItIs(before)
  const translator = await loadTranslator(language)
  onProgress('Reading the graph', 0, 1)
  const graph = await readWholeGraph(store, { privateCommentary, subjects })
  if (graph.size === 0)
    throw new AppError('NOT_FOUND', 'There is nothing to publish. Import something first.')
  await claimFolder(folder)
  const manifest: Manifest = {
    paperweave: PACKAGE_VERSION,
    nodes: graph.size,
    paths: [],
    scenes: {},
    pictures: {},
  }
  const legend = Object.values(translator.labels).map(({ many }) => ({ name: many }))
  const names = [...graph.values(), ...legend].map(({ name }) => name)
  const boxed = firstTexts(await writingsWithoutFont(), names)
  const lists = listsOf(graph, views)
  const aboutOne = files.filter(file => file.kind === 'view' && !isMap(file))
  const library: PublishedLibrary = {
    files: [...views, ...aboutOne],
    pages: Object.fromEntries(lists.map(({ label, least }) => [label, least])),
    stats: { ...(await statsOf(store, graph, subjects)), generation: '' },
    scenes: {},
    isPrivate: privateCommentary,
    nodes: '',
    pictures: [],
    graph: '',
    search: '',
    parts: '',
  }
  const drawn = await drawViews(store, settings, {
    options,
    site,
    before,
    views,
    files,
    subjects,
    graph,
    lists,
    translator,
    boxed: boxed.map(({ writing }) => writing),
  })
  Object.assign(library, drawn.library)
  library.pictures = Object.keys(drawn.manifest.pictures).filter(path => !path.endsWith('.jpg'))
  Object.assign(manifest, drawn.manifest)
  const nodes = await publishNodes(site, graph, done => onProgress('Writing nodes', done, graph.size))
  library.nodes = nodes.directory
  library.graph = await publishGraph(site, graph)
  onProgress('Writing the search index', 0, 1)
  library.search = await publishSearch(site, graph, nodes.places)
  const onDay = (done: number, total: number) => onProgress('Writing days', done, total)
  const piece = await site.piece('library', JSON.stringify(library))
  // Pages come last: until then, the folder shows what it showed before.
  const cards = new Set(Object.keys(drawn.manifest.pictures))
  const reading = { graph, lists, translator, base: options.base, name: settings.title, views, cards }
  await publishDays(site, { ...reading, onProgress: onDay })
  await publishSubjects(site, {
    ...reading,
    onProgress: (done, total) => onProgress('Writing authors, topics and models', done, total),
  })
  await publishPages(site, {
    views,
    aboutOne,
    library: piece,
    language,
    translator,
    base: options.base,
    places: placesFrom('', reading),
  })
  manifest.paths = [...site.paths].sort()
  await site.file(MANIFEST, textOf(manifest))
  await site.remove(before.paths)
  await notePublished(store, settings, options)
  const { written, bytes } = site
  return {
    files: site.paths.size,
    written,
    bytes,
    nodes: graph.size,
    views: views.map(({ name }) => name),
    lists,
    boxed,
  }
}

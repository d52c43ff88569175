import { SUBJECTS } from '../address/subjects.ts'
import { partOfView } from '../export/part-of-view.ts'
import {
  dayPagePath,
  type PublishedLibrary,
  type PublishedScene,
  sceneName,
  subjectPagePath,
} from '../folder-format/library.ts'
import type { GraphView, ViewNode } from '../graph/graph-view.ts'
import type { Parameters } from '../graph/table.ts'
import { layoutsFolder } from '../layouts-folder.ts'
import type { WantedView } from '../maps/kept-map.ts'
import { DAYS_VIEW } from '../pages/day.ts'
import type { SubjectList } from '../pages/subject.ts'
import { PictureMaker } from '../picture/picture-maker.ts'
import { KeptScenes } from '../scene/kept-scenes.ts'
import { SceneMaker } from '../scene/scene-maker.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import type { Translator } from '../text/translator.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { findFile } from '../views/load.ts'
import { parseParameters } from '../views/parameters.ts'
import { readView } from '../views/read-view.ts'
import { viewOfDay } from './day-pages.ts'
import { documentsByDay } from './days.ts'
import type { Manifest } from './manifest.ts'
import type { PublishOptions } from './options.ts'
import { CARDS, publishCard, publishPictures } from './pictures.ts'
import { makeScene, type SceneTools } from './scenes.ts'
import type { Site } from './site.ts'
import type { WholeGraph } from './whole-graph.ts'

/** Digests have other names where their headings are left out. */
const nameIn = (graph: WholeGraph, { key, label, name }: ViewNode): string =>
  label === 'Digest' ? (graph.get(key)?.name ?? name) : name

/** A view as the folder shows it: without what is left out. */
async function viewFor(
  store: GraphStore,
  { file, parameters }: WantedView,
  graph: WholeGraph,
  subjects: readonly string[],
): Promise<GraphView> {
  const read = await readView(store, file, parameters)
  const view = { ...read, nodes: read.nodes.map(node => ({ ...node, name: nameIn(graph, node) })) }
  return subjects.length === 0 ? view : partOfView(view, ({ key }) => graph.has(key))
}

interface Drawing {
  options: PublishOptions
  site: Site
  before: Manifest
  views: readonly CypherFile[]
  /** All files of views, those that need a node too. */
  files: readonly CypherFile[]
  subjects: readonly string[]
  graph: WholeGraph
  /** The authors, topics and models that get pages. */
  lists: readonly SubjectList[]
  translator: Translator
  /** Writings that no font of this machine has. */
  boxed: readonly string[]
}

interface Drawn {
  library: Pick<PublishedLibrary, 'scenes' | 'parts'>
  manifest: Pick<Manifest, 'scenes' | 'pictures'>
}

/** Makes the scenes and pictures of all views, and the scenes of days. */
export async function drawViews(store: GraphStore, settings: Settings, drawing: Drawing): Promise<Drawn> {
  const { options, site, before, views, subjects, graph, translator } = drawing
  const [maker, pictureMaker] = [new SceneMaker(), new PictureMaker()]
  const kept = new KeptScenes(layoutsFolder(settings))
  const tools = { site, before, maker, store, kept }
  const drawn: Drawn = { library: { scenes: {}, parts: '' }, manifest: { scenes: {}, pictures: {} } }
  const isWhole = subjects.length === 0 && !options.privateCommentary
  // Threads do not keep the process running while it waits for them.
  const awake = setInterval(() => undefined, 60_000)
  const parts: Record<string, PublishedScene> = {}
  const pictures = { site, before, maker: pictureMaker, language: options.language, boxed: drawing.boxed }
  const one: DrawOne = async (page, { name, file, parameters }, view, isCarded) => {
    const made = await makeScene(tools, name, { file, parameters }, view, false)
    parts[name] = made.published
    drawn.manifest.scenes[name] = made.remembered
    // Previews need whole addresses.
    if (!isCarded || options.base === null) return
    const shown = { bytes: made.bytes, file: translator.translate(file) }
    Object.assign(drawn.manifest.pictures, await publishCard(pictures, page, shown))
  }
  try {
    for (const [at, file] of views.entries()) {
      options.onProgress('Drawing views', at, views.length)
      const wanted = { file, parameters: parseParameters(file, {}) }
      const view = await viewFor(store, wanted, graph, subjects)
      const made = await makeScene(tools, file.name, wanted, view, isWhole)
      drawn.library.scenes[file.name] = made.published
      drawn.manifest.scenes[file.name] = made.remembered
      const shown = { bytes: made.bytes, file: translator.translate(file) }
      Object.assign(drawn.manifest.pictures, await publishPictures(pictures, shown))
      if (file.name === DAYS_VIEW) await drawDays(view, drawing, one)
    }
    await drawSubjects(tools, drawing, one)
  } finally {
    clearInterval(awake)
    await Promise.all([maker.close(), pictureMaker.close()])
  }
  drawn.library.parts = await site.piece('parts', JSON.stringify(parts))
  return drawn
}

/** Makes the scene of a page that is read, and perhaps its picture. */
type DrawOne = (
  page: string,
  wanted: WantedView & { name: string },
  view: GraphView,
  isCarded: boolean,
) => Promise<void>

/** Draws each day. */
async function drawDays(all: GraphView, { graph, views, options }: Drawing, drawOne: DrawOne): Promise<void> {
  const file = findFile(views, 'view', DAYS_VIEW)
  const documents = documentsByDay(graph)
  let done = 0
  for (const day of documents.keys()) {
    options.onProgress('Drawing days', done, documents.size)
    done += 1
    const view = viewOfDay(all, documents, day)
    const wanted = {
      name: sceneName(DAYS_VIEW, { from: day, to: day }),
      file,
      parameters: view.parameters as Parameters,
    }
    await drawOne(dayPagePath(day), wanted, view, done > documents.size - CARDS)
  }
}

/** Draws the authors, topics and models that have pages. */
async function drawSubjects(
  { store }: SceneTools,
  { graph, lists, files, subjects, options }: Drawing,
  drawOne: DrawOne,
): Promise<void> {
  const all = lists.flatMap(({ label, nodes }) =>
    nodes.map(({ key }, at) => ({ key, at, view: SUBJECTS[label].view })),
  )
  for (const [done, { key, at, view: viewName }] of all.entries()) {
    options.onProgress('Drawing authors, topics and models', done, all.length)
    const file = findFile(files, 'view', viewName)
    const given = { [viewName]: key }
    const wanted = { name: sceneName(viewName, given), file, parameters: parseParameters(file, given) }
    const view = await viewFor(store, wanted, graph, subjects)
    await drawOne(subjectPagePath(key).file, wanted, view, at < CARDS)
  }
}

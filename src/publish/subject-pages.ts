import { SUBJECTS } from '../address/subjects.ts'
import { subjectPagePath } from '../folder-format/library.ts'
import type { SubjectList } from '../pages/subject.ts'
import { subjectPage, subjectsPage } from '../pages/subject-page.ts'
import { listPath, type PagesProgress, placesFrom, type ReadPages } from './places.ts'
import type { Site } from './site.ts'
import { readSubject } from './subjects.ts'

/** Writes the pages of authors, topics and models, and their lists. */
export async function publishSubjects(site: Site, reading: ReadPages & PagesProgress): Promise<void> {
  const { graph, lists, translator, onProgress } = reading
  const inFolder = { translator, places: placesFrom('../', reading) }
  const atTop = { translator, places: placesFrom('', reading) }
  const total = lists.reduce((sum, { nodes }) => sum + nodes.length, 0)
  const models: SubjectList['nodes'] = lists.find(({ label }) => label === 'Model')?.nodes ?? []
  let done = 0
  for (const list of lists) {
    const path = listPath(SUBJECTS[list.label].list)
    await site.file(path, subjectsPage(list, path, atTop))
    for (const { key } of list.nodes) {
      const node = graph.get(key)
      const { file, address } = subjectPagePath(key)
      if (node) await site.file(file, subjectPage(readSubject(node, list.label, models), address, inFolder))
      done += 1
      onProgress(done, total)
    }
  }
}

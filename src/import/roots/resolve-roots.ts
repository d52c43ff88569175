import { realpath } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { groupBy } from '../../group-by.ts'
import type { StoredRoot } from '../../store/store.ts'
import type { PathNames } from '../documents/path-names.ts'
import { bytesOf, type Scan, type ScannedFile } from '../documents/scan-documents.ts'
import { withFolders } from '../documents/with-folders.ts'
import { isGone } from './is-gone.ts'
import { baseOf, marksOf, wholeMark } from './marks.ts'
import type { Location, Root } from './root.ts'
import { splitRootName } from './root-names.ts'
import type { StoredDocument } from './stored-documents.ts'

/** Stored documents of one root. */
interface Group {
  path: string | null
  base: string
  /** What told it apart from others of that name; empty if nothing did. */
  mark: string
  marks: readonly string[]
  documents: StoredDocument[]
}

export interface ResolvedRoots {
  ofFile(file: ScannedFile): Location
  ofStored(document: StoredDocument): Location
  /** Roots that are now in another folder, and how many documents each of them has. */
  moved: { root: Root; documents: number }[]
}

/**
 * Finds out which roots there are. A root that lies in another one is part of it, so it makes no difference which of
 * them was named first. A root that is gone is the one of the same name that was given now, if they share documents.
 */
export async function resolveRoots(
  scan: Scan,
  stored: readonly StoredDocument[],
  records: readonly StoredRoot[],
): Promise<ResolvedRoots> {
  const groups = groupsOf(stored, records, scan.names)
  findByMarks(groups, scan)
  const moved: { group: Group; documents: number }[] = []
  for (const group of groups) {
    if (group.path !== null && !(await isGone(group.path))) continue
    const path = scan.given.find(path => isSameRoot(group, path, groups, scan))
    if (path === undefined) continue
    group.path = path
    moved.push({ group, documents: group.documents.length })
  }
  const tree = new RootTree([...scan.given, ...groups.flatMap(({ path }) => path ?? [])], scan.names)
  const groupOf = new Map(groups.flatMap(group => group.documents.map(one => [one, group] as const)))
  const real = await realPaths(groups)
  const rootOf = (group: Group): Root =>
    group.path === null ? group : tree.locate(group.path, group.path, '').root
  return {
    ofFile: ({ path, given, below }) => tree.locate(path, given, below),
    ofStored: document => {
      const group = groupOf.get(document) as Group
      if (group.path === null) return { root: group, below: document.below }
      const path = real.get(document)
      return path !== undefined
        ? tree.locate(path, group.path, document.below)
        : tree.locate(group.path, group.path, document.below, document.below)
    },
    moved: moved.map(({ group, documents }) => ({ root: rootOf(group), documents })),
  }
}

/** Where links lead that stored documents were found by. Documents that are gone have no such path. */
async function realPaths(groups: readonly Group[]): Promise<Map<StoredDocument, string>> {
  const paths = new Map<StoredDocument, string>()
  for (const { path, documents } of groups)
    for (const document of path === null ? [] : documents) {
      const found = await realpath(joinPath(path as string, document.below)).catch(() => undefined)
      if (found !== undefined) paths.set(document, found)
    }
  return paths
}

function groupsOf(
  stored: readonly StoredDocument[],
  records: readonly StoredRoot[],
  names: PathNames,
): Group[] {
  const recordOf = recordsByDocument(records)
  const named = groupBy(stored, document => document.path ?? recordOf(document) ?? document.root)
  return [...named].map(([of, documents]) => {
    const record = typeof of === 'string' ? undefined : of
    const path = documents[0]?.path ?? record?.path ?? null
    const marks = path === null ? (record?.marks ?? []) : marksOf(path, names)
    const name = record?.name ?? documents[0]?.root ?? ''
    const [base, mark = ''] = path === null ? splitRootName(name) : [baseOf(path)]
    return { path, base, mark, marks, documents }
  })
}

/** Finds the root of a stored document, by the root's name in its key, or by the documents of roots of that name. */
function recordsByDocument(records: readonly StoredRoot[]) {
  const byName = new Map(records.map(record => [record.name, record]))
  const idOf = (base: string, below: string) => `${base}\n${below}`
  const byDocument = new Map(
    records.flatMap(record =>
      (record.documents ?? []).map(below => [idOf(splitRootName(record.name)[0], below), record] as const),
    ),
  )
  return ({ root, below }: StoredDocument): StoredRoot | undefined =>
    byName.get(root) ?? byDocument.get(idOf(root, below))
}

/** Gives roots that are known by their marks alone their paths, if those lie above or below what was given. */
function findByMarks(groups: readonly Group[], { given, files, names }: Scan): void {
  const unknown = groups.filter(({ path, marks }) => path === null && marks.length > 0)
  if (unknown.length === 0) return
  const paths = new Set([...given, ...files.map(({ path }) => path)].flatMap(withFolders))
  const byMark = new Map([...paths].map(path => [wholeMark(path, names), path]))
  for (const group of unknown) group.path = byMark.get(group.marks.at(-1) ?? '') ?? null
}

/** Whether a given path is the root of a group whose own path is gone or unknown: at least half of its documents are there. */
function isSameRoot(group: Group, path: string, groups: readonly Group[], { files, names }: Scan): boolean {
  if (baseOf(path) !== group.base || groups.some(other => other.path === path)) return false
  if (!marksOf(path, names).some(mark => mark.startsWith(group.mark))) return false
  const found = new Map(files.filter(({ given }) => given === path).map(({ below, hash }) => [below, hash]))
  // Any folder may be called `notes`, so if the former one may still be there, or if it is a mere file, bytes decide.
  const byBytes = group.path === null ? group.marks.length > 0 : group.documents[0]?.below === ''
  const shared = group.documents.filter(({ below, digests }) => {
    const hash = found.get(below)
    return hash !== undefined && (!byBytes || bytesOf(hash ?? '') === bytesOf(digests[0]?.hash ?? ''))
  })
  return shared.length * 2 >= group.documents.length
}

/** The outermost of several paths. */
class RootTree {
  private readonly roots = new Map<string, Root>()
  private readonly names: PathNames

  constructor(paths: readonly string[], names: PathNames) {
    this.names = names
    const all = new Set(paths)
    for (const path of all) {
      const isInner = withFolders(path).some(folder => folder !== path && all.has(folder))
      if (!isInner) this.roots.set(path, { path, base: baseOf(path), marks: marksOf(path, names) })
    }
  }

  /** Where a file is. One that lies in no root is named by the link that leads to it from `given`. */
  locate(path: string, given: string, link: string, below = ''): Location {
    const root = this.rootOf(path)
    if (root) return { root, below: join(this.names.below(root.path as string, path), below) }
    const other = this.rootOf(given) as Root
    return { root: other, below: join(this.names.below(other.path as string, given), link) }
  }

  private rootOf(path: string): Root | undefined {
    return withFolders(path).flatMap(folder => this.roots.get(folder) ?? [])[0]
  }
}

const join = (...parts: string[]): string => parts.filter(part => part !== '').join('/')

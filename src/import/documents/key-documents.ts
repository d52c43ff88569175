import { keyOf } from '../../graph/keys.ts'
import { groupBy } from '../../group-by.ts'
import type { StoredRoot } from '../../store/store.ts'
import { digestKey, splitDigestKey } from '../digests/digest-keys.ts'
import type { KeyedDocument } from '../digests/read-digests.ts'
import type { Root } from '../roots/root.ts'
import { rootNames } from '../roots/root-names.ts'
import type { StoredDigest } from '../roots/stored-documents.ts'
import { type BlankDocument, blankBefore, wholeMarkOf, withBlank } from './blank-documents.ts'
import type { MatchedDocument } from './match-documents.ts'
import { nameOf } from './missing-documents.ts'

/** What a digest is called. */
interface Names {
  key: string
  source: string
}

/** What becomes of documents, now that all of them have their keys. */
export interface KeyedDocuments {
  changed: KeyedDocument[]
  unchanged: number
  leaving: ReadonlySet<string>
  renamed: ReadonlyMap<string, Names>
  roots: StoredRoot[]
}

const digestsOf = ({ stored }: MatchedDocument): StoredDigest[] => stored.flatMap(({ digests }) => digests)

/** Gives documents their keys, from their roots and the paths below them, and compares them with what is stored. */
export function keyDocuments(
  all: readonly MatchedDocument[],
  gone: ReadonlySet<MatchedDocument>,
  before: readonly StoredRoot[],
): KeyedDocuments {
  const kept = all.filter(document => !gone.has(document))
  const names = rootNames([...new Set(kept.map(({ root }) => root))])
  const isShared = sharesPlainKey(kept)
  const wasBlank = blankBefore(before)
  const blank: BlankDocument[] = []
  const changed: KeyedDocument[] = []
  const renamed = new Map<string, Names>()
  const leaving = new Set([...gone].flatMap(digestsOf).map(({ key }) => key))
  let unchanged = 0
  for (const document of kept) {
    const { below, root, file } = document
    const key = keyIn(isShared(document) ? (names.get(root) ?? '') : root.base, below)
    const source = below || root.base
    const wrong = digestsOf(document).filter(one => one.key !== keyNow(one, key) || one.source !== source)
    if (!file?.hash) {
      for (const digest of wrong) renamed.set(digest.key, { key: keyNow(digest, key), source })
      continue
    }
    const { path, bytes, hash, linked: name = nameOf(document) } = file
    const place = { hash, below, rootMark: wholeMarkOf(root) }
    if (wrong.length === 0 && isKnown(digestsOf(document), hash)) unchanged += 1
    else if (document.stored.length === 0 && wasBlank(root, below, hash)) blank.push(place)
    else {
      changed.push({ source: path, name, bytes, key, shown: source, ...place })
      for (const digest of digestsOf(document)) leaving.add(digest.key)
    }
  }
  unchanged += blank.length
  return { changed, unchanged, leaving, renamed, roots: withBlank(toStored(names, kept), blank) }
}

const keyIn = (name: string, below: string): string =>
  keyOf('digest', below === '' ? name : `${name}/${below}`)

/** Whether documents of several roots would have one key, if it did not tell the roots apart. */
function sharesPlainKey(all: readonly MatchedDocument[]): (document: MatchedDocument) => boolean {
  const plain = ({ root, below }: MatchedDocument) => keyIn(root.base, below)
  const counts = groupBy(all, plain)
  return document => (counts.get(plain(document))?.length ?? 0) > 1
}

/** The key of a stored digest, now that its document has the key `document`: it keeps its number. */
const keyNow = (digest: StoredDigest, document: string): string =>
  digestKey(document, splitDigestKey(digest)[1])

const isKnown = (digests: readonly StoredDigest[], hash: string): boolean =>
  digests.length > 0 && digests.every(digest => digest.hash === hash)

function toStored(names: ReadonlyMap<Root, string>, all: readonly MatchedDocument[]): StoredRoot[] {
  const documents = groupBy(all, ({ root }) => root)
  return [...names].map(([root, name]) => ({
    name,
    marks: [...root.marks],
    ...(name !== root.base && { documents: documents.get(root)?.map(({ below }) => below) ?? [] }),
    ...(root.path !== null && { path: root.path }),
  }))
}

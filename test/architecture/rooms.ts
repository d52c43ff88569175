import type { Import } from './imports.ts'

/** A folder with what it may import besides itself, as docs/architecture.md says. */
export interface Room {
  folder: string
  mayImport: { path: string; typeOnly: boolean }[]
}

/** `graph` in the row of `src/scene` is `src/graph`; paths with a slash stand as they are. */
function allowed(folder: string, cell: string): Room['mayImport'] {
  const tree = folder.split('/')[0]
  return [...cell.matchAll(/(types of )?`([^`]+)`/g)].map(([, types, path = '']) => ({
    path: path.includes('/') ? path : `${tree}/${path}`,
    typeOnly: types !== undefined,
  }))
}

/** The rooms of the table: `folder`, what it does, what it may import. "all above" is every earlier row of its tree. */
export function parseRooms(markdown: string): Room[] {
  const rooms: Room[] = []
  for (const [, folder = '', cell = ''] of markdown.matchAll(
    /^\| `((?:src|web)[^`]*)` \|[^|]*\|([^|]*)\|$/gm,
  )) {
    const above = rooms.filter(room => room.folder.startsWith(folder.replace(/\/.*/, '/')))
    const mayImport = cell.includes('all above')
      ? above.map(room => ({ path: room.folder, typeOnly: false }))
      : allowed(folder, cell)
    rooms.push({ folder, mayImport })
  }
  return rooms
}

const isIn = (file: string, path: string): boolean => file === path || file.startsWith(`${path}/`)

export const folderOf = (file: string): string =>
  /^(?:src|web)\/[^/]+(?=\/)/.exec(file)?.[0] ?? (file.split('/')[0] as string)

/** What the row of `web` allows, each room of `web` may import too. */
function allowedFor(folder: string, rooms: readonly Room[]): Room['mayImport'] {
  const tree = folder.split('/')[0]
  const own = rooms.filter(room => room.folder === folder || room.folder === tree)
  return [...own.flatMap(room => room.mayImport)]
}

/** The imports that the table doesn't allow. Files directly in `src` are open to every row of `src` below theirs. */
export function wrongImports(imports: readonly Import[], rooms: readonly Room[]): string[] {
  const folders = rooms.map(room => room.folder)
  const afterSrc = folders.slice(folders.indexOf('src')).filter(folder => isIn(folder, 'src'))
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    if (!isIn(to, 'src') && !isIn(to, 'web')) return false
    const [own, other] = [folderOf(from), folderOf(to)]
    if (own === other || (other === 'src' && afterSrc.includes(own))) return false
    return !allowedFor(own, rooms).some(one => isIn(to, one.path) && (typeOnly || !one.typeOnly))
  })
  return wrong.map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`)
}

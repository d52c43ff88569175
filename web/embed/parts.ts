/** What the build of the embed puts here: the script of each part, by the name of its module. */
const FILES: string = 'EMBED_PARTS'

type Part = Record<string, unknown>

const parts = new Map<string, Promise<Part>>()

/** What a part has left behind; undefined before it has run. */
const leftBy = (name: string): Part | undefined =>
  (globalThis as unknown as Record<string, Part>)[`paperweave_${name.replaceAll('-', '_')}`]

function loadPart(name: string): Promise<Part> {
  // A page that is one file has its parts inside.
  const inside = leftBy(name)
  const known = inside ? Promise.resolve(inside) : parts.get(name)
  if (known) return known
  const part = new Promise<Part>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = (JSON.parse(FILES) as Record<string, string>)[name] ?? ''
    script.onload = () => resolve(leftBy(name) ?? {})
    script.onerror = () => {
      parts.delete(name)
      script.remove()
      reject(new Error(`${script.src} cannot be loaded.`))
    }
    document.head.append(script)
  })
  parts.set(name, part)
  return part
}

/** The build writes imports at run time as calls of it; see `embed-build.ts`. */
Object.assign(globalThis, { paperweavePart: loadPart })

/** Small things that a browser remembers between visits. Everything works without storage. */
export type Memory = 'theme' | 'language' | 'history' | 'columns'

const nameOf = (memory: Memory): string => `paperweave.${memory}`

export function remembered(memory: Memory): string | null {
  try {
    return localStorage.getItem(nameOf(memory))
  } catch {
    return null
  }
}

export function remember(memory: Memory, text: string): void {
  try {
    localStorage.setItem(nameOf(memory), text)
  } catch {
    // Storage is blocked or full: the choice lasts as long as this page.
  }
}

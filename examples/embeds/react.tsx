import type { EmbedMessage, PaperweaveGraph } from 'paperweave/embed'
import { useEffect, useRef } from 'react'

interface GraphProps {
  /** The address of an embed, as Share gives it. */
  src: string
  theme?: 'light' | 'dark'
  onSelect(node: string | null): void
}

/** A graph of Paperweave that tells which node was chosen. */
export function Graph({ src, theme, onSelect }: GraphProps) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let graph: PaperweaveGraph | null = null
    const hear = (event: Event) => {
      const message = (event as CustomEvent<EmbedMessage>).detail
      if (message.type === 'select') onSelect(message.node)
    }
    // The element needs a browser, so that a server can still write the page.
    void import('paperweave/embed').then(({ PaperweaveGraph }) => {
      graph = new PaperweaveGraph()
      graph.setAttribute('src', src)
      if (theme) graph.setAttribute('theme', theme)
      graph.addEventListener('select', hear)
      host.current?.replaceChildren(graph)
    })
    return () => graph?.remove()
  }, [src, theme, onSelect])
  return <div ref={host} />
}

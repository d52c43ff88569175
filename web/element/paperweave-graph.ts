import { type Changes, GraphFrame, type MessageType } from './graph-frame.ts'

export {
  type Changes,
  type EmbedMessage,
  GraphFrame,
  type MessageOf,
  type MessageType,
} from './graph-frame.ts'

/** Attributes that the embed is told of; a change of any other loads it anew. */
const TOLD = ['node', 'theme', 'hide', 'community'] as const
/** Attributes that are parameters of its address. */
const PARAMETERS = [...TOLD, 'lang', 'labels', 'legend', 'ui'] as const

const STYLE =
  ':host{display:block;aspect-ratio:16/10;min-height:320px}iframe{width:100%;height:100%;border:0}'

/** The address of the embed: that of `src`, with the parameters that attributes give. */
function addressOf(element: HTMLElement): string {
  const url = new URL(element.getAttribute('src') ?? '', document.baseURI)
  for (const name of PARAMETERS) {
    const value = element.getAttribute(name)
    if (value !== null) url.searchParams.set(name, value)
  }
  return url.href
}

/** What an attribute asks for; an absent one takes back what it asked for. */
function changesFor(name: (typeof TOLD)[number], value: string | null): Changes {
  if (name === 'node') return { node: value }
  if (name === 'theme') return { theme: value === 'light' || value === 'dark' ? value : 'auto' }
  if (name === 'community') return { community: value === null ? null : Number(value) }
  return { hide: (value === null ? [] : value.split(',')) as NonNullable<Changes['hide']> }
}

const isTold = (name: string): name is (typeof TOLD)[number] => TOLD.some(told => told === name)

/**
 * `<paperweave-graph src="https://…/embed?view=topics">` shows a graph of Paperweave in any page. `src` is the address
 * of an embed, as *Share* gives it. Its events have the names of the messages of an embed (`ready`, `select`, `hover`,
 * `filter`, `resize`) and the message as their detail.
 */
export class PaperweaveGraph extends HTMLElement {
  static readonly observedAttributes = ['src', 'aria-label', ...PARAMETERS]

  private readonly frame = document.createElement('iframe')
  private link: GraphFrame | null = null
  private isReady = false

  constructor() {
    super()
    const style = document.createElement('style')
    style.textContent = STYLE
    this.frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    this.frame.allowFullscreen = true
    this.frame.loading = 'lazy'
    this.attachShadow({ mode: 'open' }).append(style, this.frame)
  }

  connectedCallback(): void {
    this.link = new GraphFrame(this.frame, message => {
      this.isReady ||= message.type === 'ready'
      this.dispatchEvent(new CustomEvent(message.type satisfies MessageType, { detail: message }))
    })
    this.load()
  }

  disconnectedCallback(): void {
    this.link?.close()
    this.link = null
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'aria-label') this.frame.title = value ?? 'Paperweave'
    else if (before === value || !this.link) return
    else if (this.isReady && isTold(name)) this.set(changesFor(name, value))
    else this.load()
  }

  /** Changes what is shown, once `ready` was heard. What is left out stays as it is. */
  set(changes: Changes): void {
    this.link?.set(changes)
  }

  private load(): void {
    this.isReady = false
    this.frame.title = this.getAttribute('aria-label') ?? 'Paperweave'
    if (this.hasAttribute('src')) this.frame.src = addressOf(this)
  }
}

if (!customElements.get('paperweave-graph')) customElements.define('paperweave-graph', PaperweaveGraph)

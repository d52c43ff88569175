import { type Address, writeAddress } from '../../src/address/address.ts'
import { splitByName } from '../../src/graph/split-by-name.ts'
import { paperAddress } from '../../src/graph/web-address.ts'
import { isolated, readable } from '../../src/graph/writable.ts'
import type { EmbedTexts } from '../../src/text/said-by-embeds.ts'
import { getNode, type NodeDetails, type NodeLink, viewerAddress } from '../api/client.ts'
import { labelVariable } from '../styles/label-variable.ts'
import styles from './card.module.css'
import { make, openLink } from './elements.ts'

/** Sentences that fit. */
const MOST = 3

export interface Card {
  element: HTMLElement
  /** Shows what is known of a node; null closes it. */
  show(key: string | null): void
}

interface CardFacts {
  address: Address
  texts: EmbedTexts
  /** Nothing is selected any more. */
  onClose(): void
  /** Whether a node is in the left half of the graph: then the card is better on the right. */
  isLeft(key: string): boolean
  /** The card is there. @param height in pixels, if it is as wide as the graph; otherwise 0 */
  onShown(height: number): void
}

function sentenceOf({ evidence = '', name, other }: NodeLink): HTMLElement {
  const quote = make('blockquote', styles.sentence)
  for (const { text, isName } of splitByName(evidence, name ?? other.name))
    quote.append(make(isName ? 'mark' : 'span', '', text))
  return quote
}

/** What a digest says of a paper, and the sentences that link it; of anything else, what it is linked with. */
function bodyOf({ discussions, links }: NodeDetails): HTMLElement[] {
  const said = discussions.flatMap(({ commentary }) =>
    commentary ? [make('p', styles.said, commentary)] : [],
  )
  const sentences = links.filter(({ evidence }) => evidence).map(sentenceOf)
  const proofs = [...said.slice(0, 1), ...sentences].slice(0, MOST)
  if (proofs.length > 0) return proofs
  return links.slice(0, MOST).map(({ other }) => make('p', styles.other, isolated(other.name)))
}

/** The name, which leads to where a paper can be read. */
function titleOf(node: NodeDetails): HTMLElement {
  const title = make('h2', styles.name)
  const paper = node.label === 'Paper' ? paperAddress(node) : null
  if (paper === null) title.append(readable(node.name))
  else title.append(openLink(styles.title, readable(node.name), paper))
  return title
}

/** A small card about the selected node, with the sentences that prove its links. */
export function makeCard({ address, texts, onClose, isLeft, onShown }: CardFacts): Card {
  const element = make('aside', styles.card)
  element.hidden = true
  let wanted = new AbortController()
  const close = make('button', styles.close, '×')
  close.setAttribute('aria-label', texts.page.close)
  close.addEventListener('click', onClose)
  const wayOn = ({ key }: NodeDetails): HTMLElement[] => {
    const viewer = viewerAddress(writeAddress({ ...address, node: key, chrome: 'full' }))
    return viewer === null ? [] : [openLink(styles.open, texts.page.openIn, viewer)]
  }
  const fill = (node: NodeDetails) => {
    const kind = make('p', styles.kind, texts.labels[node.label].one)
    kind.style.setProperty('--kind', `var(${labelVariable(node.label)})`)
    const { date } = node.properties
    if (typeof date === 'string') kind.append(` · ${date}`)
    element.replaceChildren(close, kind, titleOf(node), ...bodyOf(node), ...wayOn(node))
    element.setAttribute('aria-label', readable(node.name))
    element.dataset.side = isLeft(node.key) ? 'right' : 'left'
    element.hidden = false
    element.scrollTop = 0
    onShown(element.offsetWidth === element.parentElement?.clientWidth ? element.offsetHeight : 0)
  }
  const show = (key: string | null) => {
    wanted.abort()
    wanted = new AbortController()
    element.hidden = true
    const { signal } = wanted
    // Without details, the line below still names the node.
    if (key !== null)
      getNode(key, signal).then(
        node => signal.aborted || fill(node),
        () => undefined,
      )
  }
  return { element, show }
}

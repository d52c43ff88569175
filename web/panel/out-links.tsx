import { ArrowUpRight } from 'lucide-react'
import { dayAddress, type NodeDetails, subjectAddress } from '../api/client.ts'
import { useLibrary } from '../state/library-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './out-links.module.css'

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Only web addresses become links, because imported texts can't be trusted. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url)

/** Where the paper can be read. */
function addressesOf({ properties }: NodeDetails): { name: string; url: string }[] {
  const arxivId = textOf(properties.arxivId)
  const doi = textOf(properties.doi)
  const url = textOf(properties.url)
  const known = [
    ...(arxivId ? [{ name: `arXiv:${arxivId}`, url: `https://arxiv.org/abs/${arxivId}` }] : []),
    ...(doi ? [{ name: `doi:${doi}`, url: `https://doi.org/${doi}` }] : []),
  ]
  const repeated = url === null || !isWeb(url) || /arxiv\.org|doi\.org/.test(url)
  return repeated ? known : [...known, { name: new URL(url).hostname.replace(/^www\./, ''), url }]
}

/** The day of a digest, which has a page to read. */
function dayOf({ label, properties }: NodeDetails): string | null {
  const date = textOf(properties.date)
  return label === 'Digest' && date !== null && date.length === 'YYYY-MM-DD'.length ? date : null
}

/** The page about an author, a topic or a model. A published folder has pages of those with the most papers. */
function usePage({ key, label, ends }: NodeDetails): string | null {
  const library = useLibrary()
  const least = library.status === 'ready' ? library.pages[label] : undefined
  const papers = ends.reduce((sum, { other, total }) => sum + (other === 'Paper' ? total : 0), 0)
  return least !== undefined && papers >= least ? subjectAddress(key) : null
}

/** Where one can read a paper, all documents of a day, or all about an author, a topic or a model. */
export function OutLinks({ node }: { node: NodeDetails }) {
  const { say } = useSettings()
  const day = dayOf(node)
  const addresses = addressesOf(node)
  const page = usePage(node)
  if (addresses.length === 0 && day === null && page === null) return null
  return (
    <p className={styles.links}>
      {page !== null && <a href={page}>{say('readPage')}</a>}
      {day !== null && <a href={dayAddress(day)}>{say('readDay')}</a>}
      {addresses.map(({ name, url }) => (
        <a
          key={url}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={say('openOriginal', { name })}
        >
          {name}
          <ArrowUpRight aria-hidden size={13} />
        </a>
      ))}
    </p>
  )
}

import { type Enriched, enrichLibrary, undoService } from '../../src/enrich/enrich-library.ts'
import type { ServiceName } from '../../src/graph/services.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import type { Settings } from '../../src/settings.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { Library } from '../import/library.ts'
import { openService } from './ask.ts'
import type { PlayedServices } from './played-services.ts'
import { ATTENTION, PHENAKI } from './works.ts'

/** Two papers of which the first has nobody who wrote it, and cites the second. */
export const DAY = `2024-03-14

${PHENAKI.title}
영상을 만듭니다.
#video

${ATTENTION.title}
(Ashish Vaswani, Noam Shazeer)
Transformer를 소개합니다.
#nlp
`

/** What somebody else says of the first paper, with its arXiv id. */
export const OWN_WORDS = `2024-03-15

${PHENAKI.title}
https://arxiv.org/abs/2210.02399
(Somebody Else)
> Our own abstract, which nobody else has written before, says what the paper does.
우리가 쓴 글입니다.
`

const NAMES: readonly ServiceName[] = ['arxiv', 'openalex', 'crossref']

interface Asked {
  names?: readonly ServiceName[]
  limit?: number
  into?: GraphStore
  settings?: Partial<Settings>
}

/** A library, and the services that may be asked about it. */
export class EnrichedLibrary {
  readonly library: Library
  private readonly played: PlayedServices

  constructor(library: Library, played: PlayedServices) {
    this.library = library
    this.played = played
  }

  static async create(played: PlayedServices): Promise<EnrichedLibrary> {
    return new EnrichedLibrary(await Library.create(), played)
  }

  enrich({ names = NAMES, limit, into, settings }: Asked = {}): Promise<Enriched> {
    const given = { home: this.library.home, ...this.played.settings, ...settings }
    const services = names.map(name => openService(name, given))
    return enrichLibrary(into ?? this.library.store, services, {
      identity: NO_IDENTITY,
      limit: limit ?? null,
    })
  }

  undo(name: ServiceName, store: GraphStore = this.library.store) {
    return undoService(store, name, { identity: NO_IDENTITY })
  }

  /** Writes documents, or takes them away where there is no text, and imports. */
  async say(
    documents: Readonly<Record<string, string>>,
    into: GraphStore = this.library.store,
  ): Promise<void> {
    for (const [name, text] of Object.entries(documents))
      if (text === '') await this.library.remove(name)
      else await this.library.write(name, text)
    await this.library.import({ prune: true }, into)
  }
}

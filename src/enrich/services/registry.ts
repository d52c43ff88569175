import type { ServiceName } from '../../graph/services.ts'
import { arxiv } from './arxiv.ts'
import { crossref } from './crossref.ts'
import { openalex } from './openalex.ts'
import type { ServiceKind } from './service-kind.ts'

/** What is known of each service. */
export const KINDS: Readonly<Record<ServiceName, ServiceKind>> = { arxiv, openalex, crossref }

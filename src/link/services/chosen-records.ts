import { hasPrefix } from '../../graph/keys.ts'
import { SERVICE_NAMES, type ServiceRecord } from '../../graph/services.ts'
import { arxivKey } from '../papers/paper-key.ts'

type Choice = Pick<ServiceRecord, 'service' | 'asked' | 'id' | 'arxivId'>

/** Whether a record is about another paper than the one with this key, which got its arXiv id later. */
const isOther = ({ arxivId }: Choice, paper: string): boolean =>
  arxivId !== undefined && hasPrefix(paper, 'arxiv') && arxivKey(arxivId) !== paper

const rankOf = ({ asked, id }: Choice, paper: string): string => `${asked === paper ? 0 : 1} ${asked} ${id}`

/**
 * The records that count for a paper, the first service first. Of one service there may be several where papers turned out
 * to be one: the one that was asked for under the key of now counts, or else the first of them all.
 */
export const chosenRecords = <R extends Choice>(paper: string, records: readonly R[]): R[] =>
  SERVICE_NAMES.flatMap(service => {
    const [first] = records
      .filter(record => record.service === service && !isOther(record, paper))
      .sort((a, b) => (rankOf(a, paper) < rankOf(b, paper) ? -1 : 1))
    return first ? [first] : []
  })

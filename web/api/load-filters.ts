import { type Address, writeAddress } from '../../src/address/address.ts'
import { NO_CONSOLE } from '../../src/address/console.ts'
import type { Charts } from '../../src/graph/charts.ts'
import { decodeMask, type Mask } from '../../src/graph/mask.ts'
import { source } from './client.ts'

/** What of an address decides which papers fit. */
export const filterQuery = (address: Address): string =>
  writeAddress({
    ...address,
    ...NO_CONSOLE,
    node: null,
    hidden: [],
    community: null,
    color: null,
    labels: true,
    legend: true,
    chrome: 'full',
    theme: 'auto',
    language: null,
    camera: null,
  })

/** Which nodes fit the filters of an address. @param query from `filterQuery` @throws ApiError */
export async function loadMask(query: string, signal?: AbortSignal): Promise<Mask> {
  return decodeMask(await (await source.mask(query, signal)).arrayBuffer())
}

/** How many papers there are by month and by field. @throws ApiError */
export const loadCharts = (query: string, signal: AbortSignal): Promise<Charts> =>
  source.charts(query, signal)

/** One byte for each node of a scene: 1 for those that fit. */
export const fittingOf = ({ first }: Mask): Uint8Array => Uint8Array.from(first, month => (month > 0 ? 1 : 0))

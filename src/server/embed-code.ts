import { escapeHtml } from './shells.ts'

/** The frame that shows an embed address in a page. */
export const embedCode = (address: string, title: string, width: number, height: number): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="${width}" height="${height}" ` +
  'style="border:0;max-width:100%" loading="lazy" allowfullscreen ' +
  'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>'

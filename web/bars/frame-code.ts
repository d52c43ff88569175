const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, character => ESCAPES[character] ?? '')

/** The HTML that shows an embed address in any page, as wide as its place. */
export const frameCode = (address: string, title: string): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" allowfullscreen ` +
  'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" ' +
  'style="width:100%;aspect-ratio:16/10;min-height:320px;border:0"></iframe>'

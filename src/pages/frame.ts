import { SUBJECT_LABELS } from '../address/subjects.ts'
import type { NodeDetails } from '../graph/node-details.ts'
import { readable } from '../graph/writable.ts'
import { LANGUAGE_FONTS } from '../text/languages.ts'
import { FEEDS, type FeedKind, type Places } from './day.ts'
import type { PageTools } from './entry.ts'
import { jsonMarkup, Markup, markup } from './html.ts'

/** A page that is read: it needs no scripts. */
export interface FrameFacts {
  title: string
  description: string
  /** Where it is, from the root of all pages. */
  path: string
  /** The query string of the graph that it is about. */
  query: string
  /** What it says in the terms of schema.org, for search engines. */
  schema: object | null
}

/** What a page of papers says of itself where it is listed: their titles, as far as there is room. */
export const describedBy = (papers: readonly Pick<NodeDetails, 'name'>[]): string =>
  papers
    .map(({ name }) => readable(name))
    .join(' · ')
    .slice(0, 300)

const STYLE = `
:root{color-scheme:light dark;--text:#1b2130;--muted:#5d6677;--line:#dfe3ea;--ground:#fbfbfd;--wash:#f1f3f7;--mark:#9b3fb53d;--accent:#2f6fde}
@media(prefers-color-scheme:dark){:root{--text:#e8ebf1;--muted:#9aa3b2;--line:#2a303c;--ground:#0f1218;--wash:#171b23;--mark:#d98cf05c;--accent:#6ea8ff}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--text);font:400 16px/1.6 system-ui,${LANGUAGE_FONTS},sans-serif;word-break:keep-all;overflow-wrap:break-word}
header,main,footer{max-width:720px;margin:0 auto;padding:0 20px}header{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding-block:16px;border-bottom:1px solid var(--line)}
header a{color:inherit;text-decoration:none;font-weight:600}header a+a{font-weight:400;color:var(--muted)}
@media(max-width:460px){header{gap:4px 12px;font-size:14px}}
h1{margin:28px 0 4px;font-size:26px;line-height:1.25}h2{margin:36px 0 0;font-size:13px;font-weight:550;color:var(--muted)}
article{padding:22px 0;border-bottom:1px solid var(--line)}article h3{margin:0 0 4px;font:600 19px/1.35 Charter,Georgia,"Noto Serif KR",serif}
article h3 a,h2 a,.names a,.note a,.links a,li a{color:inherit;text-decoration-color:var(--line);text-underline-offset:3px}a:hover{text-decoration-color:currentColor}
.names,.note{margin:0;color:var(--muted);font-size:14px}.said{margin:10px 0;white-space:pre-line}.said mark{padding:0 2px;border-radius:3px;background:var(--mark);color:inherit}.said mark a{color:inherit;text-decoration:underline dotted 1px;text-underline-offset:3px}
blockquote{margin:10px 0;padding:8px 12px;border-radius:8px;background:var(--wash);font:400 15px/1.5 Charter,Georgia,"Noto Serif KR",serif}blockquote mark{border-radius:3px;background:var(--mark);color:inherit;font-weight:600}small{color:var(--muted);font-size:12px}
.links{display:flex;flex-wrap:wrap;gap:6px 8px;margin:10px 0 0;padding:0;list-style:none;font-size:13.5px}.links a{padding:2px 9px;border-radius:99px;background:var(--wash);text-decoration:none}
.related{margin:22px 0 0}.related div{display:flex;gap:6px 16px;padding:9px 0;border-top:1px solid var(--line)}.related dt{flex:0 0 140px;padding-top:1px;font-size:13px;color:var(--muted)}.related dd{margin:0;min-width:0}.related .links{margin:0}@media(max-width:560px){.related div{display:block}.related dt{margin-bottom:5px}}
.graph{display:block;width:100%;aspect-ratio:16/10;min-height:320px;margin:18px 0 0;border:1px solid var(--line);border-radius:12px}img.graph{aspect-ratio:auto;min-height:0}
nav.days{display:flex;justify-content:space-between;gap:16px;padding:22px 0}nav.days a{color:var(--accent);text-decoration:none}
ol.list{padding:0;list-style:none}ol.list li{display:flex;justify-content:space-between;padding:7px 0;border-bottom:1px solid var(--line)}
footer{padding-block:20px 40px;color:var(--muted);font-size:13.5px}footer a{color:inherit}
`.replaceAll('\n', '')

const meta = (name: string, content: string | null, kind = 'property'): Markup | null =>
  content === null ? null : markup`<meta ${new Markup(kind)}="${name}" content="${content}">\n`

/** The graph of a query string, which a page is about; nothing where there is none. Where no scripts run, it is a picture. */
export function graphMarkup(query: string, title: string, path: string, places: Places): Markup | null {
  const embed = places.embed(query)
  if (embed === null) return null
  const still = places.still(query, path)
  // Without its script, the frame would show the graph of more than this page.
  const instead = markup`<noscript><style>iframe.graph{display:none}</style>${still === null ? null : markup`<img class="graph" src="${still}" alt="${title}">`}</noscript>`
  return markup`<iframe class="graph" src="${embed}" title="${title}" loading="lazy"></iframe>${instead}`
}

/** Where readers of feeds find those of a page. */
export const feedLinks = ({ feed, name: title }: Places): Markup =>
  markup`${(Object.keys(FEEDS) as FeedKind[]).map(kind => {
    const address = feed(kind)
    const { type, name } = FEEDS[kind]
    return address === null
      ? null
      : markup`<link rel="alternate" type="${type}" href="${address}" title="${title} (${name})">\n`
  })}`

/** The text of a page that lists others. */
export const listMarkup = (title: string, note: string, items: readonly Markup[]): Markup =>
  markup`<h1>${title}</h1>\n<p class="note">${note}</p>\n<ol class="list">${items}</ol>`

/** A whole page around its text. */
export function framePage(
  { title, description, path, query, schema }: FrameFacts,
  body: Markup,
  { places, translator }: PageTools,
): string {
  const [whole, address, picture] = [
    `${title} · ${places.name}`,
    places.absolute(path),
    places.picture(query, path),
  ]
  const lists = SUBJECT_LABELS.map(label => {
    const list = places.subjects(label)
    return list === null ? null : markup`<a href="${list}">${translator.labels[label].many}</a>`
  })
  return markup`<!doctype html>
<html lang="${translator.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${whole}</title>
${meta('description', description, 'name')}${meta('og:type', 'article')}${meta('og:title', whole)}${meta('og:description', description)}${meta('og:url', address)}${meta('og:image', picture)}${meta('twitter:card', picture ? 'summary_large_image' : 'summary', 'name')}${address === null ? null : markup`<link rel="canonical" href="${address}">\n`}${feedLinks(places)}<style>${new Markup(STYLE)}</style>
${schema && markup`<script type="application/ld+json">${jsonMarkup(schema)}</script>\n`}</head>
<body>
<header><a href="${places.home}">${places.name}</a><a href="${places.days}">${translator.labels.Digest.many}</a>${lists}</header>
<main>
${body}
</main>
</body>
</html>
`.text
}

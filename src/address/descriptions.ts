import type { GRAMMAR } from './grammar.ts'

/** What each parameter of an address means. Documents say so; pages that only read addresses carry no word of it. */
export const DESCRIPTIONS: Readonly<Record<keyof typeof GRAMMAR, string>> = {
  view: 'The view, by the name of its Cypher file',
  node: 'Key of the selected node, which stands out with its neighbours',
  others:
    'Keys of further nodes that are chosen: what links them with `node`, and what they share, stands out',
  expanded: 'Keys of nodes whose neighbours are added to the view, which must not be large',
  pinned: 'Keys of nodes that keep their name, a ring and their colour, whatever else stands out',
  without: 'Keys of nodes that are left out',
  hidden: 'Labels whose nodes are left out',
  community: 'The only community to show, by its number in the scene',
  topics: 'Only papers with one of these topics, by their keys',
  authors: 'Only papers of one of these authors',
  models: 'Only papers that cite or introduce one of these models',
  venues: 'Only papers of one of these venues, by their names',
  digests: 'Only papers in one of these digests',
  since: 'Only papers that are not older',
  until: 'Only papers that are not newer',
  match:
    'Only papers with all of these words in their title or in the names of their authors, topics and models',
  isNew: 'Whether what the last import added stands out and is listed; only the viewer of a server knows it',
  as: 'What the page shows of the view: the map, a table of its nodes, or a list of them with what they are linked to',
  sort: 'The column that the table and the list are sorted by, from the end after a `-`',
  color:
    'What colours stand for: kinds, communities, or a measure as of `size`; by default kinds, or communities if all nodes are of one kind and there are several',
  size: 'What sizes stand for: links, papers, PageRank, betweenness (of more than 10,000 nodes an estimate) or date; by default papers, and links of papers, each compared with nodes of its kind',
  labels: 'Whether names are shown',
  legend: 'Whether the legend is shown',
  chrome: 'How much is shown around the graph',
  theme: 'Light or dark; `auto` follows the system of the reader',
  language: 'Language; by default that of the reader',
  search: 'What is searched for; the page shows all that is found',
  console: 'Whether the query console is open',
  query: 'Saved query to open the console with, by the name of its Cypher file',
  cypher: 'Query of your own to open the console with',
  parameters: 'Parameters of the query',
  run: 'Whether the query was run, and runs again when the console opens; it only reads, within the limits of the console',
  x: 'Centre of the camera, in units of the scene; needs y',
  y: 'Centre of the camera, in units of the scene, upwards; needs x',
  zoom: 'Magnification; 1, the default, shows the whole scene',
}

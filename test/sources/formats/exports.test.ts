import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const TITLE = 'Attention Is All You Need'
const URL = 'https://arxiv.org/abs/1706.03762'

const BOOKMARKS = {
  'pocket.csv': `title,url,time_added,tags,status\n[1706.03762] ${TITLE},${URL},1714550400,nlp|to read,unread\nHow to cook rice,https://rice.example/how,1714550600,,unread\n`,
  'instapaper.csv': `URL,Title,Selection,Folder,Timestamp,Tags\n${URL},[1706.03762] ${TITLE},,Unread,1714550400,"[""nlp"", ""to read""]"\nhttps://rice.example/how,How to cook rice,,Archive,1714550401,[]\n`,
  'reader.csv': `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n${TITLE},${URL},01hx,"['nlp', 'to read']",2024-05-01,0.5,later,True\nHow to cook rice,https://rice.example/how,01hy,,2024-05-02,0.1,archive,True\n`,
  'pocket.html': `<!DOCTYPE html><html><body><h1>Unread</h1><ul><li><a href="${URL}" time_added="1714550400" tags="nlp,to read">[1706.03762] ${TITLE}</a></li><li><a href="https://rice.example/how" time_added="1714550402" tags="">How to cook rice</a></li></ul></body></html>`,
  'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="${URL}" ADD_DATE="1714550400" TAGS="nlp,to read">[1706.03762] ${TITLE}</A>\n<DT><A HREF="https://rice.example/how" ADD_DATE="1714550400">How to cook rice</A>\n</DL><p>\n`,
}

it.each(Object.entries(BOOKMARKS))(
  '%s gives its papers with their tags, and tells the others',
  async (name, text) => {
    const { entries, diagnostics } = await readText(name, text)
    expect(entries).toMatchObject([
      { title: TITLE, url: URL, arxivId: '1706.03762', topics: ['nlp', 'to-read'] },
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-paper'])
  },
)

it('takes the name of a file for no title', async () => {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="https://arxiv.org/pdf/2312.00752.pdf">2312.00752.pdf</A>\n</DL><p>\n`
  expect((await readText('bookmarks.html', text)).entries).toMatchObject([
    { titleFrom: 'address', arxivId: '2312.00752' },
  ])
})

it('reads ids and journals of Mendeley, and addresses of OpenReview', async () => {
  const people = [{ first_name: 'Jane', last_name: 'Doe' }]
  const mendeley = [
    { title: TITLE, authors: people, year: 2017, source: 'NeurIPS', identifiers: { arxiv: '1706.03762' } },
  ]
  const [paper] = (await readText('mendeley.json', JSON.stringify(mendeley))).entries
  expect(paper).toMatchObject({ arxivId: '1706.03762', venue: 'NeurIPS' })
  const notes = [{ forum: 'YicbFdNTTy', content: { title: 'One Paper', authors: ['Jane Doe', 'John Roe'] } }]
  const [note] = (await readText('notes.json', JSON.stringify({ notes }))).entries
  expect(note?.url).toBe('https://openreview.net/forum?id=YicbFdNTTy')
})

const OTHERS = {
  Roam: [{ title: 'Papers', children: [{ string: `[[${TITLE}]] ${URL}`, uid: 'abc' }] }],
  Logseq: { blocks: [{ 'page-name': 'papers', children: [{ content: URL }] }] },
  Slack: [{ type: 'message', text: `<${URL}|${TITLE}>`, ts: '1714550400.000100' }],
  Discord: { guild: { id: '1' }, channel: { id: '2' }, messages: [{ content: URL }] },
  Telegram: { name: 'papers', messages: [{ from_id: 'user1', text: URL }] },
  Trello: { cards: [{ name: TITLE, desc: URL, idList: '1' }] },
  'a browser’s bookmarks': { roots: { bookmark_bar: { children: [{ name: TITLE, url: URL }] } } },
}

it.each(Object.entries(OTHERS))('says what to do instead of reading JSON of %s', async (program, value) => {
  const { entries, diagnostics } = await readText('export.json', JSON.stringify(value))
  expect(entries).toEqual([])
  expect(diagnostics).toMatchObject([{ code: 'other-export' }])
  expect(diagnostics[0]?.message).toContain(program)
  expect(diagnostics[0]?.message).toMatch(/import (?:that|the)/)
})

const OTHER_TEXTS = {
  'notes.html': `<html><body><div class="zotero-notes"><div data-schema-version="8"><h1>Annotations</h1><p><span class="highlight">“rivers are slow and long”</span> <span class="citation" data-citation="%7B%7D">(<span class="citation-item">Doe et al., 2024, p. 1</span>)</span> a remark</p></div></div></body></html>`,
  'hypothesis.csv': `Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags\n2024-05-01,reader,,${URL},Public,Annotation,rivers are slow,a remark,nlp\n`,
}

it.each(Object.entries(OTHER_TEXTS))(
  'says what to do instead of reading remarks without their papers: %s',
  async (name, text) => {
    const { entries, diagnostics } = await readText(name, text)
    expect(entries).toEqual([])
    expect(diagnostics).toMatchObject([
      { code: 'other-export', message: expect.stringMatching(/import that/) },
    ])
  },
)

it('reads notes of Zotero that lead to their papers', async () => {
  const text = `<html><body><div data-schema-version="8" data-citation-items="%5B%5D"><h1>Reading</h1><ul><li><a href="${URL}">${TITLE}</a></li></ul></div></body></html>`
  expect((await readText('notes.html', text)).entries).toMatchObject([{ title: TITLE, url: URL }])
})

it('makes no paper of XML that is not known', async () => {
  const text = '<?xml version="1.0"?><en-export><note><title>One</title></note></en-export>'
  const { entries, diagnostics } = await readText('notes.enex', text)
  expect(entries).toEqual([])
  expect(diagnostics).toMatchObject([{ code: 'no-papers' }])
})

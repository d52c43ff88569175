import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'
import { recordOf, textsIn } from './recorded.ts'

const FOLDER = join(import.meta.dirname, 'xml')

it.each(textsIn(FOLDER))('%s is read as recorded', async name => {
  await expect(await recordOf(FOLDER, name)).toMatchFileSnapshot(join(FOLDER, `${name}.yaml`))
})

const ATOM = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: id_list=1706.03762</title>
  <author><name>arXiv</name></author>
  <entry>
    <id>http://arxiv.org/abs/1706.03762v7</id>
    <updated>2023-08-02T00:41:18Z</updated>
    <published>2017-06-12T17:57:34Z</published>
    <title>Attention Is All
  You Need</title>
    <summary>  Models are &lt;complex&gt; &amp; large.
Nets.</summary>
    <author><name>Ashish Vaswani</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Google</arxiv:affiliation></author>
    <author><name>Noam Shazeer</name></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/ATTENTION</arxiv:doi>
    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">15 pages, 5 figures</arxiv:comment>
    <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">NIPS 2017</arxiv:journal_ref>
    <link href="http://arxiv.org/abs/1706.03762v7" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/1706.03762v7" rel="related" type="application/pdf"/>
    <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
</feed>`

const RSS = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>cs.CL updates</title>
<item><title>A Fresh Paper</title><link>https://arxiv.org/abs/2405.00001</link>
<description>arXiv:2405.00001v1 Announce Type: new
Abstract: We show things.</description><guid isPermaLink="false">oai:arXiv.org:2405.00001v1</guid><category>cs.CL</category>
<pubDate>Thu, 02 May 2024 00:00:00 -0400</pubDate><dc:creator>Jane Doe, John Roe</dc:creator></item>
<item><title>A Post</title><link>https://blog.example/1</link><dc:creator>Max Moe</dc:creator></item>
</channel></rss>`

const ENDNOTE = `<?xml version="1.0"?><xml><records><record><database name="x.enl">x</database><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Vaswani, Ashish</style></author><author><style>Shazeer, Noam</style></author></authors><secondary-authors><author>Editor, Some</author></secondary-authors></contributors>
<titles><title><style face="normal">Attention </style><style face="italic">Is All</style><style> You Need</style></title><secondary-title><style>NIPS</style></secondary-title></titles>
<keywords><keyword><style>attention</style></keyword></keywords><dates><year><style>2017</style></year><pub-dates><date><style>Dec 4</style></date></pub-dates></dates>
<electronic-resource-num><style>10.1000/attention</style></electronic-resource-num><notes><style>Mine.</style></notes>
<urls><related-urls><url><style>https://arxiv.org/abs/1706.03762</style></url></related-urls></urls></record></records></xml>`

const ATTENTION = {
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer'],
  arxivId: '1706.03762',
  doi: '10.1000/attention',
}

describe('XML', () => {
  it('may be an answer of arXiv', async () => {
    const { format, entries, diagnostics } = await readText('query.atom', ATOM)
    expect(format).toBe('xml')
    expect(entries).toMatchObject([
      {
        ...ATTENTION,
        date: '2017-06-12',
        url: 'http://arxiv.org/abs/1706.03762v7',
        topics: ['cs.CL', 'cs.LG'],
        abstract: 'Models are <complex> & large. Nets.',
        venue: 'NIPS 2017',
        commentary: null,
        place: { line: 5 },
        endLine: 22,
      },
    ])
    expect(diagnostics).toEqual([])
  })

  it('may be a feed, of which only papers are read', async () => {
    const { entries, diagnostics } = await readText('rss.xml', RSS)
    expect(entries).toMatchObject([
      {
        title: 'A Fresh Paper',
        authors: ['Jane Doe', 'John Roe'],
        arxivId: '2405.00001',
        date: '2024-05-02',
        abstract: 'We show things.',
        topics: ['cs.CL'],
      },
    ])
    expect(diagnostics).toMatchObject([{ code: 'not-a-paper', place: { line: 6 } }])
  })

  it('may be an export of EndNote', async () => {
    const { entries } = await readText('x.xml', ENDNOTE)
    expect(entries).toMatchObject([
      { ...ATTENTION, date: '2017-12-04', venue: 'NIPS', topics: ['attention'], commentary: 'Mine.' },
    ])
  })

  it('says where it is broken, and keeps what came before', async () => {
    const { entries, diagnostics } = await readText('a.atom', ATOM.replace('</feed>', '<entry><title>Cut'))
    expect(entries).toMatchObject([ATTENTION])
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'bad-xml', place: { line: 23 } }])
  })

  it('of anything else gives no papers and says so', async () => {
    const { entries, diagnostics } = await readText(
      'pom.xml',
      '<project><name>x</name><title>A</title></project>',
    )
    expect(entries).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'no-papers' }])
  })
})

import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const BERT = {
  title: 'BERT: Pre-training of Deep Bidirectional Transformers',
  authors: ['Jacob Devlin', 'Ming-Wei Chang'],
}

const BIBLIOGRAPHIES: [string, string, string, object][] = [
  [
    'Zotero',
    'a.ris',
    'TY  - CONF\nTI  - BERT: Pre-training of Deep Bidirectional Transformers\nAU  - Devlin, Jacob\nAU  - Chang, Ming-Wei\nA2  - Burstein, Jill\nT2  - NAACL 2019\nAB  - We introduce BERT.\nIt is new.\nDA  - 2019/06//\nPY  - 2019\nDO  - 10.18653/v1/N19-1423\nUR  - https://aclanthology.org/N19-1423\nY2  - 2024/05/01/10:00:00\nKW  - Computer Science - Computation and Language\nKW  - to read\nN1  - <p>Read &quot;it&quot; again</p>\nM1  - arXiv:1810.04805\nER  - \n\n',
    {
      ...BERT,
      date: '2019-06',
      venue: 'NAACL 2019',
      doi: '10.18653/v1/n19-1423',
      arxivId: '1810.04805',
      abstract: 'We introduce BERT. It is new.',
      topics: ['computer-science-computation-and-language', 'to-read'],
      commentary: 'Read "it" again',
      place: { line: 1 },
      endLine: 18,
    },
  ],
  [
    'old tags',
    'a.ris',
    'TY  - JOUR\nT1  - BERT: Pre-training of Deep Bidirectional Transformers\nA1  - Devlin, Jacob\nA1  - Chang, Ming-Wei\nJF  - arXiv preprint arXiv:1810.04805\nY1  - 2018/10/11/\nN2  - We introduce BERT.\nER  -\n',
    { ...BERT, date: '2018-10-11', arxivId: '1810.04805', abstract: 'We introduce BERT.', venue: null },
  ],
  [
    'a publisher, with one space and its own lines above',
    'cite.txt',
    'Provider: A Press\r\nContent: text/plain\r\n\r\nTY - JOUR\r\nAU - Devlin, Jacob\r\nAU - Chang, Ming-Wei\r\nTI - BERT: Pre-training of Deep Bidirectional Transformers\r\nJO - Some Journal\r\nPY - 2019///Spring\r\nM3 - doi: 10.1000/BERT\r\nKW - nlp;pre-training\r\nER -\r\n'.replaceAll(
      '\r',
      '',
    ),
    { ...BERT, venue: 'Some Journal', doi: '10.1000/bert', topics: ['nlp', 'pre-training'] },
  ],
  [
    'EndNote',
    'a.enw',
    '%0 Conference Proceedings\n%T BERT: Pre-training of Deep Bidirectional Transformers\n%A Devlin, Jacob\n%A Chang, Ming-Wei\n%Y Burstein, Jill\n%S Proceedings\n%B NAACL\n%D 2019\n%8 June\n%X We introduce BERT.\n%R 10.18653/v1/N19-1423\n%U https://aclanthology.org/N19-1423\n',
    { ...BERT, date: '2019-06', venue: 'NAACL', doi: '10.18653/v1/n19-1423', abstract: 'We introduce BERT.' },
  ],
  [
    'PubMed',
    'a.nbib',
    '\nPMID- 31000001\nOWN - NLM\nDP  - 2019 Jun 2\nTI  - BERT: Pre-training of Deep Bidirectional\n      Transformers.\nLID - 10.1000/bert [doi]\nAB  - BACKGROUND: We introduce\n      BERT.\nFAU - Devlin, Jacob\nAU  - Devlin J\nFAU - Chang, Ming-Wei\nAU  - Chang MW\nOT  - nlp\nOT  - *language\nTA  - Some J\nJT  - Some journal\n',
    {
      ...BERT,
      date: '2019-06-02',
      doi: '10.1000/bert',
      venue: 'Some journal',
      abstract: 'BACKGROUND: We introduce BERT.',
    },
  ],
  [
    'Web of Science',
    'savedrecs.txt',
    'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Devlin, J\n   Chang, MW\nAF Devlin, Jacob\n   Chang, Ming-Wei\nTI BERT: Pre-training of Deep\n   Bidirectional Transformers\nSO SOME JOURNAL\nDE nlp; pre-training\nAB We introduce BERT.\nPD JUN 2\nPY 2019\nDI 10.1000/bert\nER\n\nEF\n',
    {
      ...BERT,
      date: '2019-06-02',
      doi: '10.1000/bert',
      venue: 'SOME JOURNAL',
      topics: ['nlp', 'pre-training'],
    },
  ],
]

describe('RIS and its like', () => {
  it.each(BIBLIOGRAPHIES)('by %s are read', async (_, name, text, paper) => {
    const { format, entries } = await readText(name, text)
    expect(format).toBe('ris')
    expect(entries).toMatchObject([paper])
  })

  it('may lack the end of a record, its title, or everything', async () => {
    const { entries, diagnostics } = await readText(
      'a.ris',
      'TY  - JOUR\nTI  - One\nTY  - JOUR\nAU  - Doe, Jane\nER  - \nsomething\nTY  - JOUR\nTI  - Three\nAU  - Doe, Jane',
    )
    expect(entries.map(({ title, place, endLine }) => [title, place.line, endLine])).toEqual([
      ['One', 1, 2],
      ['Three', 7, 9],
    ])
    expect(diagnostics).toMatchObject([
      { code: 'not-a-paper', place: { line: 3 } },
      { code: 'line-outside-entry', place: { line: 6 } },
    ])
    expect((await readText('a.ris', 'nothing here\n')).diagnostics).toMatchObject([{ code: 'no-papers' }])
  })

  it('name films and web pages, which are no papers without an id of one', async () => {
    const record = (type: string, more: string) => `TY  - ${type}\nTI  - The ${type}\n${more}ER  - \n`
    const { entries, diagnostics } = await readText(
      'a.ris',
      `${record('VIDEO', 'AU  - Doe, Jane\n')}${record('ELEC', 'UR  - https://example.org/\n')}${record('ELEC', 'UR  - https://arxiv.org/abs/2403.00001\n')}`,
    )
    expect(entries.map(({ arxivId }) => arxivId)).toEqual(['2403.00001'])
    expect(diagnostics.map(({ code, place }) => [code, place.line])).toEqual([
      ['not-a-paper', 1],
      ['not-a-paper', 5],
    ])
  })
})

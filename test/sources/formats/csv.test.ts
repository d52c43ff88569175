import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const GENIE = { title: 'Genie: Generative Interactive Environments', arxivId: '2402.15391' }
const PEOPLE = ['Jake Bruce', 'Michael Dennis']

const TABLES: [string, string, string, object][] = [
  [
    'Notion',
    'reading.csv',
    '\uFEFFName,Authors,Tags,Date,Link,Status\r\n"Genie: Generative Interactive Environments","Jake Bruce, Michael Dennis","world models, video","February 23, 2024",https://arxiv.org/abs/2402.15391,Read\r\n',
    { ...GENIE, authors: PEOPLE, topics: ['world-models', 'video'], date: '2024-02-23' },
  ],
  [
    'Notion without authors',
    '논문.csv',
    '이름,태그,URL,생성 일시\nGenie: Generative Interactive Environments,"world models, video",https://arxiv.org/pdf/2402.15391v1,2024년 3월 1일 오후 3:00\n',
    { ...GENIE, topics: ['world-models', 'video'], date: null },
  ],
  [
    'Zotero',
    'My Library.csv',
    `"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","DOI","Url","Abstract Note","Date","Date Added","Notes","Manual Tags","Automatic Tags","Editor","Extra"
"AB","preprint","2024","Bruce, Jake; Dennis, Michael","Genie: Generative Interactive Environments","","","10.48550/arXiv.2402.15391","http://arxiv.org/abs/2402.15391","We introduce
""Genie"".","2024-02-23","2024-05-01 10:00:00","<p>Mine &amp; yours</p>","to read; video","Computer Science - Machine Learning","Itor, Ed","arXiv:2402.15391 [cs]"
"CD","attachment","","","Full Text PDF","","","","https://arxiv.org/pdf/2402.15391","","","","","","","",""
`,
    {
      ...GENIE,
      authors: PEOPLE,
      date: '2024-02-23',
      abstract: 'We introduce "Genie".',
      commentary: 'Mine & yours',
      topics: ['to-read', 'video', 'computer-science-machine-learning'],
      venue: null,
      place: { line: 2 },
      endLine: 3,
    },
  ],
  [
    'Scopus',
    'scopus.csv',
    'Authors,Author full names,Author(s) ID,Title,Year,Source title,DOI,Link,Abstract,Author Keywords,Document Type\n"Bruce J.; Dennis M.","Bruce, Jake (57200001); Dennis, Michael (57200002)",1; 2,"Genie: Generative Interactive Environments",2024,ICML,10.1000/GENIE,https://www.scopus.com/inward/record.uri?eid=1,We do.,World models; Video,Conference paper\n',
    {
      title: GENIE.title,
      authors: PEOPLE,
      date: '2024',
      venue: 'ICML',
      doi: '10.1000/genie',
      topics: ['world-models', 'video'],
    },
  ],
  [
    'PubMed',
    'csv-Genie-set.csv',
    'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\n1,Genie: Generative Interactive Environments,"Bruce J, Dennis MA.",Nature. 2024,Bruce J,Nature,2024,2024/03/01,,,10.1000/genie\n',
    {
      title: GENIE.title,
      authors: ['J. Bruce', 'M. A. Dennis'],
      date: '2024',
      venue: 'Nature',
      doi: '10.1000/genie',
    },
  ],
  [
    'IEEE',
    'export2024.csv',
    '"Document Title",Authors,"Author Affiliations","Publication Title",Date Added To Xplore,"Publication Year","Abstract","DOI",PDF Link,"Author Keywords"\n"Genie: Generative Interactive Environments","J. Bruce; M. Dennis","DeepMind; DeepMind","2024 IEEE Conference","1 May 2024","2024","We do.","10.1109/X.2024.1","https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=1","Video;World models"\n',
    {
      title: GENIE.title,
      authors: ['J. Bruce', 'M. Dennis'],
      venue: '2024 IEEE Conference',
      date: '2024',
      topics: ['video', 'world-models'],
    },
  ],
  [
    'Google Scholar',
    'citations.csv',
    'Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n"Bruce, Jake; Dennis, Michael; ",Genie: Generative Interactive Environments,arXiv preprint arXiv:2402.15391,,,,2024,\n',
    { ...GENIE, authors: PEOPLE, date: '2024', venue: null },
  ],
  [
    'a spreadsheet in Korean',
    'papers.csv',
    '번호;논문 제목;저자;발표연도;학회;링크;메모\n1;Genie: Generative Interactive Environments;Jake Bruce, Michael Dennis;2024;ICML;https://huggingface.co/papers/2402.15391;"좋다; 정말"\n',
    { ...GENIE, authors: PEOPLE, date: '2024', venue: 'ICML', commentary: '좋다; 정말' },
  ],
  [
    'a spreadsheet in Japanese, with tabs',
    'papers.tsv',
    'タイトル\t著者\t出版年\tコード\tリンク\nGenie: Generative Interactive Environments\tJake Bruce, Michael Dennis\t2024年\thttps://github.com/a/b\thttps://arxiv.org/abs/2402.15391\n',
    { ...GENIE, authors: PEOPLE, date: '2024', links: [{ url: 'https://github.com/a/b' }] },
  ],
  [
    'a spreadsheet in Chinese, without extension',
    'papers.txt',
    '标题,作者,日期,链接\nGenie: Generative Interactive Environments,"Jake Bruce, Michael Dennis",2024年2月,https://arxiv.org/abs/2402.15391\n',
    { ...GENIE, authors: PEOPLE, date: '2024-02' },
  ],
]

describe('CSV', () => {
  it.each(TABLES)('of %s is read', async (_, name, text, paper) => {
    const { format, entries, diagnostics } = await readText(name, text)
    expect(format).toBe('csv')
    expect(entries).toMatchObject([paper])
    expect(diagnostics).toEqual([])
  })

  it.each([
    ['prices', 'Name,Price,Link\nMilk,2,https://shop.example/milk\nBread,3,https://shop.example/bread\n'],
    ['films', 'Title,Year,Rating\nSolaris,1972,5\nStalker,1979,5\n'],
    ['bills', 'Date\tTitle\tAuthor\tAmount\n2024-03-02\tHotel\tAnna\t120\n'],
    ['issues', 'Id,Title,Author,Labels,URL\n231,Dark mode,jdoe,bug,https://github.com/a/b/issues/231\n'],
    ['books', 'Title,Author,ISBN,Year,My Rating\nEmma,Jane Austen,9780141439587,1815,4\n'],
    ['posts', 'title,url,author,published\nWhy Rust,https://rust.example/why,Jane Doe,2023-04-02\n'],
    ['numbers', '1,2,3\n4,5,6\n'],
    ['a sentence', 'Just a text, with commas, and nothing else.\n'],
    ['heads without rows', 'Title,Authors,Year\n'],
  ])('without papers gives none and says so: %s', async (_, text) => {
    const { entries, diagnostics } = await readText('a.csv', text)
    expect(entries).toEqual([])
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'no-papers' }])
  })

  it('tells rows without a title, and reads the rest', async () => {
    const { entries, diagnostics } = await readText(
      'a.csv',
      'Title,Authors,Year\n\nOne,Jane Doe,2020\n,John Roe,2021\n"Two\nLines",Max Moe,in press,and,more\n,,\n"Three ""quoted""",Jane Doe,2022\n',
    )
    expect(entries).toMatchObject([
      { title: 'One', place: { line: 3 } },
      { title: 'Two Lines', place: { line: 5 }, endLine: 6 },
      { title: 'Three "quoted"', place: { line: 8 } },
    ])
    expect(diagnostics).toMatchObject([
      { code: 'not-a-paper', place: { line: 4 } },
      { code: 'no-date-read', place: { line: 5 } },
    ])
  })

  it('takes no web page of Zotero for a paper, and tells it', async () => {
    const { entries, diagnostics } = await readText(
      'a.csv',
      'Item Type,Author,Title,Publication Title,Url\nwebpage,,PyTorch docs,,https://pytorch.org/docs\nwebpage,"Doe, Jane; Roe, John",A Report,,https://lab.example/report\njournalArticle,"Doe, Jane",One Paper,Nature,\n',
    )
    expect(entries.map(({ title }) => title)).toEqual(['A Report', 'One Paper'])
    expect(diagnostics).toMatchObject([{ code: 'not-a-paper', place: { line: 2 } }])
  })

  it('says where a quotation mark is left open', async () => {
    const { entries, diagnostics } = await readText(
      'a.csv',
      'Title,Authors\nOne,Jane Doe\n"Two,John Roe\nThree,Max Moe\n',
    )
    expect(entries).toMatchObject([{ title: 'One' }])
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'bad-csv', place: { line: 2 } }])
  })
})

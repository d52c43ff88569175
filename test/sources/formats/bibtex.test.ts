import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const ATTENTION = {
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer'],
  date: '2017',
  arxivId: '1706.03762',
}

const ENTRIES: [string, string, object][] = [
  [
    'Google Scholar',
    '@article{vaswani2017attention,\n  title={Attention Is All You Need},\n  author={Vaswani, Ashish and Shazeer, Noam and others},\n  journal={arXiv preprint arXiv:1706.03762},\n  year={2017}\n}',
    { ...ATTENTION, venue: null },
  ],
  [
    'DBLP',
    '@article{DBLP:journals/corr/VaswaniS17,\n  author       = {Ashish Vaswani and\n                  Noam Shazeer},\n  title        = {Attention Is All You Need},\n  journal      = {CoRR},\n  volume       = {abs/1706.03762},\n  year         = {2017},\n  biburl       = {https://dblp.org/rec/x.bib},\n  bibsource    = {dblp computer science bibliography, https://dblp.org}\n}',
    { ...ATTENTION, venue: null, url: null },
  ],
  [
    'arXiv',
    '@misc{vaswani2023attentionneed,\n      title={Attention Is All You Need}, \n      author={Ashish Vaswani and Noam Shazeer},\n      year={2017},\n      eprint={1706.03762},\n      archivePrefix={arXiv},\n      primaryClass={cs.CL},\n      url={https://arxiv.org/abs/1706.03762}, \n}',
    { ...ATTENTION, url: 'https://arxiv.org/abs/1706.03762', topics: [] },
  ],
  [
    'Better BibTeX',
    '@online{vaswaniAttentionAllYou2017,\n  title = {{{Attention Is All You Need}}},\n  author = {Vaswani, Ashish and Shazeer, Noam},\n  date = {2017-06-12},\n  number = {arXiv:1706.03762},\n  eprinttype = {arxiv},\n  doi = {10.48550/arXiv.1706.03762},\n  urldate = {2024-05-01},\n  abstract = {We get 28.4 {{BLEU}} --- 95\\% of $x_1$.},\n  keywords = {Computer Science - Machine Learning,to read},\n  note = {Comment: 15 pages\n\nRead \\emph{this} again},\n  file = {/home/x/Zotero/storage/A/V.pdf}\n}',
    {
      ...ATTENTION,
      date: '2017-06-12',
      doi: '10.48550/arxiv.1706.03762',
      abstract: 'We get 28.4 BLEU — 95% of $x_1$.',
      topics: ['computer-science-machine-learning', 'to-read'],
      commentary: 'Comment: 15 pages\nRead this again',
    },
  ],
  [
    'Mendeley',
    '@article{Vaswani2017,\narchivePrefix = {arXiv},\narxivId = {1706.03762},\nauthor = {Vaswani, Ashish and Shazeer, Noam},\neprint = {1706.03762},\nfile = {:home/x/a.pdf:pdf},\nmendeley-groups = {NLP},\nmendeley-tags = {transformer,attention},\nmonth = {jun},\ntitle = {{Attention Is All You Need}},\nurl = {http://arxiv.org/abs/1706.03762},\nyear = {2017}\n}',
    { ...ATTENTION, date: '2017-06', topics: ['transformer', 'attention'] },
  ],
  [
    'the ACL Anthology',
    '@inproceedings{devlin-etal-2019-bert,\n    title = "{BERT}: Pre-training of Deep Bidirectional Transformers",\n    author = "Devlin, Jacob  and\n      Chang, Ming-Wei",\n    editor = "Burstein, Jill",\n    booktitle = "Proceedings of the 2019 Conference",\n    month = jun,\n    year = "2019",\n    url = "https://aclanthology.org/N19-1423/",\n    doi = "10.18653/v1/N19-1423",\n    pages = "4171--4186"\n}',
    {
      title: 'BERT: Pre-training of Deep Bidirectional Transformers',
      authors: ['Jacob Devlin', 'Ming-Wei Chang'],
      date: '2019-06',
      venue: 'Proceedings of the 2019 Conference',
      doi: '10.18653/v1/n19-1423',
      url: 'https://aclanthology.org/N19-1423/',
    },
  ],
  [
    'a hand, with LaTeX',
    '@article(x,\n  Title = "Erd{\\H{o}}s {\\&} {\\L}ukasz: ``na{\\"\\i}ve\'\' $\\alpha$-{\\emph{Nets}} in \\LaTeX",\n  AUTHOR = {M{\\"u}ller, J{\\"o}rg and Garc{\\\'i}a M{\\\'a}rquez, Jos\\\'e and {Google Research, Brain Team} and van den Oord, Aaron and Davis, Jr., Sammy},\n  year = 1998, month = "10~" # dec,\n  howpublished = "\\url{https://example.org/a\\_b}",\n)',
    {
      title: 'Erdős & Łukasz: “naïve” α-Nets in LaTeX',
      authors: [
        'Jörg Müller',
        'José García Márquez',
        'Google Research, Brain Team',
        'Aaron van den Oord',
        'Sammy Davis, Jr.',
      ],
      date: '1998-12-10',
      url: 'https://example.org/a_b',
    },
  ],
  [
    'a hand, with commas between the authors',
    '@misc{x, title = {One}, subtitle = {A Part}, author = {Jane Doe, John Roe, Max Moe}, year = {2020}, eprint = {hal-01}, eprinttype = {hal}}',
    { title: 'One: A Part', authors: ['Jane Doe', 'John Roe', 'Max Moe'], arxivId: null },
  ],
]

describe('BibTeX', () => {
  it.each(ENTRIES)('by %s is read', async (_, text, paper) => {
    for (const [name, content] of [
      ['refs.bib', `\uFEFF% a comment\r\n${text.replaceAll('\n', '\r\n')}\r\n`],
      ['refs.txt', text],
    ] as const) {
      const { format, entries, diagnostics } = await readText(name, content.replaceAll('\r', ''))
      expect(format).toBe('bibtex')
      expect(entries).toMatchObject([paper])
      expect(diagnostics).toEqual([])
    }
  })

  it('has strings, comments and volumes', async () => {
    const { entries, diagnostics } = await readText(
      'refs.bib',
      `@string{ nips = "Advances in " # {NIPS} }
@comment{jabref-meta: databaseType:bibtex;}
@preamble{ "\\newcommand{\\x}{y}" }
@article{a, title = {One}, author = {Jane Doe}, journal = nips # ", 2017"}
@inproceedings{b, title = {Two}, author = {Jane Doe}, crossref = {Vol}}
@proceedings{vol, title = {Proceedings of Things}, year = {2011}, editor = {Ed Itor}}
@inproceedings{c, title = {Three}, author = {Jane Doe}, crossref = {vol}, year = {2012}}
`,
    )
    expect(entries).toMatchObject([
      { title: 'One', venue: 'Advances in NIPS, 2017', place: { line: 4 } },
      { title: 'Three', venue: 'Proceedings of Things', date: '2012', place: { line: 7 } },
      { title: 'Two', venue: 'Proceedings of Things', date: '2011', place: { line: 5 } },
    ])
    expect(diagnostics).toMatchObject([{ severity: 'info', code: 'not-a-paper', place: { line: 6 } }])
  })

  it('keeps what can be read of broken entries, and all others', async () => {
    const { entries, diagnostics } = await readText(
      'refs.bib',
      `@article{a,
  title = {Never Closed,
  author = {Jane Doe},
  year = {2020}
}
@article{b, title = {Whole}, author = {Jane Doe}, year = {2021}}
@article{c,
  title = {No Brace at the End},
  year = {2022}
@article{d
  title = {No Comma behind the Key} year = {2023}
}
@article{e, title = {One Brace {Too} Many}}, year = {2024}}
@article{f, author = {Jane Doe}, year = {2025}}
@article{g,
  title`,
    )
    expect(entries.map(({ title, date, place }) => [title, date, place.line])).toEqual([
      ['Never Closed', '2020', 1],
      ['Whole', '2021', 6],
      ['No Brace at the End', '2022', 7],
      ['No Comma behind the Key', '2023', 10],
      ['One Brace Too Many', null, 13],
    ])
    expect(diagnostics.map(({ severity, code, place }) => [severity, code, place.line])).toEqual([
      ['warning', 'bad-bib-entry', 1],
      ['warning', 'bad-bib-entry', 7],
      ['warning', 'line-outside-entry', 13],
      ['warning', 'not-a-paper', 14],
      ['error', 'bad-bib-entry', 15],
    ])
  })

  it('goes on with the next field where a value is never closed or a line is no field', async () => {
    const { entries, diagnostics } = await readText(
      'broken.bib',
      `@article{a,
  author = {Ann Other},
  title = {This Title {is broken},
  year = 2003
}
@article{b,
  title = "A quotation mark is missing,
  month = jul,
  year = 2004
}
@inproceedings{c,
  publisher {Nobody},
  title = {What Follows Is Read},
  author = {Roe, Jane and Doe, John,
  year = {2005},
}
@article{d,
  title = {A bound: when
   n = 5
   holds},
  year = 2006,
}`,
    )
    expect(entries.map(({ title, authors, date }) => [title, authors.join(', '), date])).toEqual([
      ['This Title is broken', 'Ann Other', '2003'],
      ['A quotation mark is missing', '', '2004-07'],
      ['What Follows Is Read', 'Jane Roe, John Doe', '2005'],
      ['A bound: when n = 5 holds', '', '2006'],
    ])
    expect(diagnostics.map(({ code, place }) => [code, place.line])).toEqual([
      ['bad-bib-entry', 1],
      ['bad-bib-entry', 6],
      ['bad-bib-entry', 11],
    ])
  })

  it('without entries gives no papers and says so', async () => {
    const { entries, diagnostics } = await readText('refs.bib', '% nothing yet\n@comment{x}\n')
    expect(entries).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'no-papers' }])
  })
})

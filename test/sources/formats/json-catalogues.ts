/** Answers and exports of catalogues, with a paper in each, and what is read from it. */

const HE = {
  title: 'Deep Residual Learning for Image Recognition',
  authors: ['Kaiming He', 'Jian Sun'],
}

const OPEN_ALEX = {
  id: 'https://openalex.org/W2194775991',
  doi: 'https://doi.org/10.1109/CVPR.2016.90',
  title: HE.title,
  display_name: HE.title,
  publication_year: 2016,
  publication_date: '2016-06-01',
  authorships: HE.authors.map(display_name => ({ author: { display_name }, raw_author_name: display_name })),
  primary_location: {
    source: { display_name: 'CVPR' },
    landing_page_url: 'https://doi.org/10.1109/cvpr.2016.90',
  },
  locations: [{ landing_page_url: 'http://arxiv.org/abs/1512.03385' }],
  topics: [{ display_name: 'Advanced Neural Network Applications' }],
  keywords: [{ display_name: 'Residual', score: 0.8 }],
  abstract_inverted_index: { Deeper: [0], nets: [1, 3], beat: [2] },
}

export const CATALOGUES: [string, unknown, object][] = [
  [
    'OpenAlex',
    { meta: { count: 1 }, results: [OPEN_ALEX], group_by: [] },
    {
      ...HE,
      date: '2016-06-01',
      doi: '10.1109/cvpr.2016.90',
      arxivId: '1512.03385',
      venue: 'CVPR',
      topics: ['residual'],
      abstract: 'Deeper nets beat nets',
    },
  ],
  [
    'OpenAlex, which knows the year only',
    [{ ...OPEN_ALEX, publication_date: '2016-01-01', keywords: [] }],
    { date: '2016', topics: ['advanced-neural-network-applications'] },
  ],
  [
    'Semantic Scholar',
    {
      total: 1,
      data: [
        {
          paperId: '204e',
          externalIds: { ArXiv: '1512.03385', DOI: '10.1109/cvpr.2016.90', CorpusId: 206594692 },
          url: 'https://www.semanticscholar.org/paper/204e',
          title: HE.title,
          venue: 'Computer Vision and Pattern Recognition',
          journal: { name: '2016 IEEE Conference', pages: '770-778' },
          year: 2015,
          publicationDate: '2015-12-10',
          fieldsOfStudy: ['Computer Science'],
          tldr: { model: 'tldr@v2', text: 'Nets get deeper.' },
          authors: HE.authors.map((name, at) => ({ authorId: String(at), name })),
        },
      ],
    },
    {
      ...HE,
      date: '2015-12-10',
      arxivId: '1512.03385',
      doi: '10.1109/cvpr.2016.90',
      topics: [],
      commentary: null,
      venue: 'Computer Vision and Pattern Recognition',
      url: 'https://www.semanticscholar.org/paper/204e',
    },
  ],
  [
    'citations of Semantic Scholar',
    {
      data: [
        {
          isInfluential: true,
          citedPaper: { title: HE.title, year: 2016, authors: HE.authors.map(name => ({ name })) },
        },
      ],
    },
    { ...HE, date: '2016' },
  ],
  [
    'CSL-JSON',
    [
      {
        id: 'he2016',
        type: 'paper-conference',
        title: 'Deep <i>Residual</i> Learning for <span class="nocase">Image</span> Recognition',
        author: [
          { family: 'He', given: 'Kaiming' },
          { family: 'Sun', given: 'Jian' },
        ],
        issued: { 'date-parts': [['2016', 6]] },
        'container-title': 'CVPR',
        DOI: '10.1109/CVPR.2016.90',
        note: 'arXiv:1512.03385 [cs]',
        URL: 'http://arxiv.org/abs/1512.03385',
      },
    ],
    { ...HE, date: '2016-06', doi: '10.1109/cvpr.2016.90', arxivId: '1512.03385', commentary: null },
  ],
  [
    'Better BibTeX for Zotero',
    {
      config: { id: 'x', label: 'BetterBibTeX JSON' },
      collections: {},
      items: [
        { itemType: 'attachment', title: 'Full Text PDF', url: 'https://arxiv.org/pdf/1512.03385' },
        {
          itemType: 'preprint',
          title: HE.title,
          creators: [
            { creatorType: 'author', firstName: 'Kaiming', lastName: 'He' },
            { creatorType: 'author', name: 'Sun, Jian' },
            { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
          ],
          date: '2015-12-10',
          abstractNote: 'Deeper nets.',
          extra: 'arXiv:1512.03385 [cs]\nCitation Key: he2016',
          tags: [{ tag: 'Computer Science - Computer Vision', type: 1 }, { tag: 'to read' }],
          notes: [{ note: '<div><h1>Mine</h1><p>They add &amp; add.</p></div>' }],
          attachments: [{ title: 'PDF', url: 'https://arxiv.org/pdf/1512.03385' }],
        },
      ],
    },
    {
      ...HE,
      date: '2015-12-10',
      arxivId: '1512.03385',
      topics: ['computer-science-computer-vision', 'to-read'],
      abstract: 'Deeper nets.',
      commentary: 'Mine\nThey add & add.',
    },
  ],
  [
    'Zotero’s web API',
    [
      {
        key: 'ABC',
        data: {
          itemType: 'journalArticle',
          title: HE.title,
          creators: [
            { creatorType: 'author', firstName: 'Kaiming', lastName: 'He' },
            { creatorType: 'author', firstName: 'Jian', lastName: 'Sun' },
          ],
          date: 'June 2016',
          DOI: '10.1109/cvpr.2016.90',
        },
      },
    ],
    { ...HE, date: '2016-06', doi: '10.1109/cvpr.2016.90' },
  ],
  [
    'Crossref',
    {
      status: 'ok',
      message: {
        items: [
          {
            title: [HE.title],
            author: [
              { given: 'Kaiming', family: 'He', sequence: 'first' },
              { given: 'Jian', family: 'Sun' },
            ],
            issued: { 'date-parts': [[2016, 6]] },
            'container-title': ['2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)'],
            abstract: '<jats:p>Deeper nets &amp; more.</jats:p>',
            DOI: '10.1109/cvpr.2016.90',
            URL: 'http://dx.doi.org/10.1109/cvpr.2016.90',
            reference: [{ 'article-title': 'Another', author: 'Doe', year: '2012', DOI: '10.1/x' }],
          },
        ],
      },
    },
    { ...HE, date: '2016-06', abstract: 'Deeper nets & more.', doi: '10.1109/cvpr.2016.90' },
  ],
  [
    'DBLP',
    {
      result: {
        hits: {
          '@total': '1',
          hit: [
            {
              '@score': '9',
              info: {
                authors: {
                  author: [
                    { '@pid': '34/7659', text: 'Kaiming He' },
                    { '@pid': '68/4942', text: 'Jian Sun 0001' },
                  ],
                },
                title: `${HE.title}.`,
                venue: 'CVPR',
                year: '2016',
                type: 'Conference and Workshop Papers',
                key: 'conf/cvpr/HeZRS16',
                doi: '10.1109/CVPR.2016.90',
                ee: 'https://doi.org/10.1109/CVPR.2016.90',
                url: 'https://dblp.org/rec/conf/cvpr/HeZRS16',
              },
            },
          ],
        },
      },
    },
    { ...HE, date: '2016', venue: 'CVPR', doi: '10.1109/cvpr.2016.90' },
  ],
  [
    'daily papers of Hugging Face',
    [
      {
        paper: {
          id: '1512.03385',
          title: HE.title,
          authors: HE.authors.map(name => ({ name, hidden: false })),
          publishedAt: '2015-12-10T19:51:55.000Z',
          summary: 'Deeper nets.',
          upvotes: 3,
          ai_keywords: ['ResNet'],
        },
        title: HE.title,
        publishedAt: '2015-12-11T00:00:00.000Z',
        submittedBy: { fullname: 'Some One' },
      },
    ],
    { ...HE, date: '2015-12-10', arxivId: '1512.03385', abstract: 'Deeper nets.', topics: ['resnet'] },
  ],
  [
    'Papers with Code',
    [
      {
        paper_url: 'https://paperswithcode.com/paper/x',
        arxiv_id: '1512.03385',
        title: HE.title,
        abstract: 'Deeper nets.',
        url_abs: 'http://arxiv.org/abs/1512.03385v1',
        url_pdf: 'http://arxiv.org/pdf/1512.03385v1.pdf',
        proceeding: 'CVPR 2016 6',
        authors: HE.authors,
        tasks: ['Image Classification'],
        date: '2015-12-10',
        methods: [{ name: 'ResNet' }],
      },
    ],
    {
      ...HE,
      date: '2015-12-10',
      arxivId: '1512.03385',
      url: 'http://arxiv.org/abs/1512.03385v1',
      topics: ['image-classification'],
      venue: 'CVPR 2016 6',
    },
  ],
  [
    'OpenReview',
    {
      notes: [
        {
          id: 'abc',
          forum: 'abc',
          content: {
            title: { value: HE.title },
            authors: { value: HE.authors },
            keywords: { value: ['residual nets'] },
            abstract: { value: 'Deeper nets.' },
            venue: { value: 'ICLR 2016' },
          },
        },
      ],
    },
    { ...HE, topics: ['residual-nets'], venue: 'ICLR 2016', abstract: 'Deeper nets.' },
  ],
  [
    'Paperpile',
    [
      {
        title: HE.title,
        author: [
          { first: 'Kaiming', last: 'He', formatted: 'He K' },
          { first: 'Jian', last: 'Sun', formatted: 'Sun J' },
        ],
        published: { year: '2015', month: '12', day: '10' },
        labelsNamed: ['residual nets'],
        foldersNamed: ['Vision'],
        journal: 'CVPR',
      },
    ],
    { ...HE, date: '2015-12-10', topics: ['residual-nets', 'vision'], venue: 'CVPR' },
  ],
  [
    'Better BibTeX with annotations',
    {
      items: [
        {
          itemType: 'preprint',
          title: HE.title,
          shortTitle: 'ResNet',
          creators: [
            { firstName: 'Kaiming', lastName: 'He' },
            { firstName: 'Jian', lastName: 'Sun' },
          ],
          uri: 'http://zotero.org/users/1/items/ABCD1234',
          attachments: [
            { title: 'PDF', annotations: [{ annotationText: 'deeper nets', annotationComment: 'Why?' }] },
          ],
        },
      ],
    },
    { ...HE, altTitles: ['ResNet'], url: null, links: [], commentary: 'deeper nets\nWhy?' },
  ],
  [
    'one paper',
    { title: HE.title, authors: HE.authors.join(', '), abstract: 'Deeper nets.', year: 2016 },
    { ...HE, date: '2016' },
  ],
  ['groups of papers', [{ topic: 'vision', papers: [{ ...HE, year: '2016' }] }], { ...HE, date: '2016' }],
]

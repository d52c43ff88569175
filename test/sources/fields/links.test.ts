import { describe, expect, it } from 'vitest'
import { arxivIdOf, doiOf } from '../../../src/sources/fields/links.ts'
import { isPaperUrl } from '../../../src/sources/fields/paper-hosts.ts'

describe('the arXiv id in an address', () => {
  it.each([
    ['https://doi.org/10.48550/arXiv.2405.00001', '2405.00001'],
    ['https://arxiv.org/pdf/2405.00001v3.pdf', '2405.00001'],
    ['http://export.arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
    ['https://ar5iv.labs.arxiv.org/html/2405.00001', '2405.00001'],
    ['https://www.alphaxiv.org/overview/2405.00001', '2405.00001'],
    ['https://huggingface.co/papers/2405.00001', '2405.00001'],
    ['https://www.arxiv-vanity.com/papers/2405.00001/', '2405.00001'],
    ['https://api.semanticscholar.org/arXiv:2405.00001', '2405.00001'],
    ['https://example.org/abs/2405.00001', null],
  ])('%s', (url, id) => expect(arxivIdOf(url)).toBe(id))
})

describe('the DOI in an address', () => {
  it.each([
    ['https://doi.org/10.1000/XYZ.1.', '10.1000/xyz.1'],
    ['https://dl.acm.org/doi/abs/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['https://link.springer.com/chapter/10.1007/978-3-319-46493-0_1', '10.1007/978-3-319-46493-0_1'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf', '10.1101/2020.01.01.123456'],
    ['https://www.science.org/doi/10.1126/science.aar6404', '10.1126/science.aar6404'],
    ['https://example.org/10.1000/1', null],
  ])('%s', (url, doi) => expect(doiOf(url)).toBe(doi))
})

describe('the address of a paper', () => {
  it.each([
    'https://arxiv.org/abs/2405.00001',
    'https://openreview.net/forum?id=abc',
    'https://openreview.net/pdf?noteId=a&id=abc',
    'https://aclanthology.org/2023.acl-long.1/',
    'https://www.aclweb.org/anthology/P19-1001.pdf',
    'https://openaccess.thecvf.com/content/CVPR2023/html/A_B_CVPR_2023_paper.html',
    'https://proceedings.mlr.press/v97/tan19a.html',
    'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
    'https://proceedings.neurips.cc/paper_files/paper/2020/hash/1-Abstract.html',
    'https://www.semanticscholar.org/paper/A-Title/0123',
    'https://www.biorxiv.org/content/10.1101/2020.01.01.1v1',
    'https://www.nature.com/articles/s41586-021-03819-2',
    'https://cdn.example.com/research/a.pdf',
  ])('leads to a paper: %s', url => expect(isPaperUrl(url)).toBe(true))

  it.each([
    'https://arxiv.org/list/cs.CL/recent',
    'https://github.com/a/b',
    'https://huggingface.co/papers',
    'https://huggingface.co/a/b',
    'https://openreview.net/group?id=ICLR.cc',
    'https://aclanthology.org/events/acl-2023/',
    'https://notarxiv.org/abs/1',
    'papers/a.pdf',
  ])('leads elsewhere: %s', url => expect(isPaperUrl(url)).toBe(false))
})

/** Sites of papers, and what the address of a paper looks like there. The only table of them. */
const PAPER_HOSTS: Readonly<Record<string, RegExp>> = {
  'arxiv.org': /^\/(?:abs|pdf|html|format|ps)\/./,
  'alphaxiv.org': /^\/(?:[a-z]{2}\/)?(?:abs|pdf|overview|html)\/./,
  'ar5iv.org': /^\/(?:abs|html)\/./,
  'ar5iv.labs.arxiv.org': /^\/(?:abs|html)\/./,
  'arxiv-vanity.com': /^\/papers\/./,
  'huggingface.co': /^\/papers\/\d{4}\./,
  'hf.co': /^\/papers\/\d{4}\./,
  'paperswithcode.com': /^\/paper\/./,
  'scirate.com': /^\/arxiv\/./,
  'doi.org': /^\/10\./,
  'openreview.net': /^\/(?:forum|pdf|attachment|references\/pdf)\?(?:.*&)?id=./,
  'aclanthology.org': /^\/(?:[A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+|anthology\/)/i,
  'aclweb.org': /^\/anthology\/./,
  'openaccess.thecvf.com': /^\/content.*\.(?:pdf|html)$/,
  'ecva.net': /^\/papers\/./,
  'proceedings.mlr.press': /^\/v\d+\/./,
  'jmlr.org': /^\/(?:papers|beta\/papers|proceedings\/papers)\/./,
  'papers.nips.cc': /^\/(?:paper|book|paper_files)\/./,
  'papers.neurips.cc': /^\/(?:paper|book|paper_files)\/./,
  'proceedings.neurips.cc': /^\/(?:paper|paper_files)\/./,
  'neurips.cc': /^\/virtual\/\d{4}\/(?:poster|oral|spotlight|paper)\/./,
  'iclr.cc': /^\/virtual\/\d{4}\/(?:poster|oral|spotlight|paper)\/./,
  'icml.cc': /^\/virtual\/\d{4}\/(?:poster|oral|spotlight|paper)\/./,
  'semanticscholar.org': /^\/(?:paper|reader|CorpusID:)/i,
  'api.semanticscholar.org': /^\/(?:CorpusID:|arXiv:)/i,
  'pdfs.semanticscholar.org': /./,
  'biorxiv.org': /^\/content\/./,
  'medrxiv.org': /^\/content\/./,
  'chemrxiv.org': /^\/engage\/chemrxiv\/article-details\/./,
  'psyarxiv.com': /^\/\w/,
  'osf.io': /^\/preprints\/./,
  'ssrn.com': /^\/(?:abstract=|sol3\/papers)/,
  'papers.ssrn.com': /^\/(?:abstract=|sol3\/papers)/,
  'eprint.iacr.org': /^\/\d{4}\/\d/,
  'hal.science': /^\/hal-\d/,
  'zenodo.org': /^\/records?\/\d/,
  'dl.acm.org': /^\/(?:doi|citation)/,
  'ieeexplore.ieee.org': /^\/(?:abstract\/)?(?:document|stamp)/,
  'link.springer.com': /^\/(?:article|chapter|content|book)\/./,
  'nature.com': /^\/articles\/./,
  'science.org': /^\/doi\/./,
  'sciencemag.org': /\/content\/./,
  'cell.com': /\/(?:fulltext|abstract|pdf)/,
  'pnas.org': /^\/(?:doi|content)\/./,
  'sciencedirect.com': /^\/science\/article\/./,
  'onlinelibrary.wiley.com': /^\/doi\/./,
  'tandfonline.com': /^\/doi\/./,
  'journals.sagepub.com': /^\/doi\/./,
  'pubs.acs.org': /^\/doi\/./,
  'journals.aps.org': /\/abstract\/10\./,
  'direct.mit.edu': /\/article/,
  'mitpressjournals.org': /^\/doi\/./,
  'academic.oup.com': /\/article/,
  'mdpi.com': /^\/\d{4}-\d{3}[\dX]\/./,
  'frontiersin.org': /^\/(?:articles|journals\/.*\/articles)\/./,
  'journals.plos.org': /\/article\?/,
  'pubmed.ncbi.nlm.nih.gov': /^\/\d/,
  'ncbi.nlm.nih.gov': /^\/(?:pmc\/articles|pubmed)\/./,
  'ojs.aaai.org': /\/article\//,
  'aaai.org': /^\/(?:ojs|papers|ocs)\/./,
  'ijcai.org': /^\/(?:proceedings|abstract)\/./i,
  'isca-archive.org': /\/\w+_\d{4}\/.|\/archive\/./,
  'isca-speech.org': /\/archive\/./,
  'roboticsproceedings.org': /^\/rss\d+\/./,
  'usenix.org': /^\/(?:conference|system|legacy)\/.*(?:presentation|files|papers)\/./,
  'vldb.org': /^\/pvldb\/./,
  'lrec-conf.org': /\/(?:pdf|summaries)\/./,
  'distill.pub': /^\/\d{4}\/./,
  'transformer-circuits.pub': /^\/\d{4}\/./,
}

/** A site may stand below another name: `www.`, `export.`, `static-content.`. */
function patternFor(host: string): RegExp | undefined {
  const names = host.toLowerCase().split('.')
  return names
    .slice(0, -1)
    .map((_, at) => PAPER_HOSTS[names.slice(at).join('.')])
    .find(pattern => pattern !== undefined)
}

/** A file in this format, wherever it is, is read like a paper. */
const DOCUMENT = /\.(?:pdf|ps)(?:\.gz)?(?:[?#]|$)/i

const partsOf = (url: string): { host: string; path: string } | null => {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(url) ?? []
  return host === '' ? null : { host, path }
}

/** Whether an address leads to a paper: a page of it, or a file. */
export function isPaperUrl(url: string): boolean {
  const parts = partsOf(url)
  if (!parts) return false
  return patternFor(parts.host)?.test(parts.path) === true || DOCUMENT.test(parts.path)
}

/** What browsers write around the title of a page: `[2405.00001] A Title`, `A Title | OpenReview`. */
const PAGE_ID = /^\[\d{4}\.\d{4,5}(?:v\d{1,2})?\] /
const SITE =
  /(?: [|–-] (?:OpenReview|ACL Anthology|arXiv(?:\.org)?|alphaXiv|Papers [Ww]ith Code|Semantic Scholar|Hugging Face|IEEE Xplore|SpringerLink|ScienceDirect|PubMed|Hacker News)| \| (?:Nature|Science))$/

/** `A Title (arXiv)`, as newsletters name where a link leads. */
const PLACE =
  /(?<=\S) \((?:arXiv|arXiv preprint|OpenReview|PDF|alphaXiv|bioRxiv|medRxiv|ACL Anthology|Semantic Scholar|Nature|GitHub|official site|project page)\)$/i

/** The title of a paper in that of a page about it. */
export const withoutPage = (title: string): string =>
  title.replace(PAGE_ID, '').replace(SITE, '').replace(PLACE, '')

/** Whether a text names no paper but an address or a file: `https://…`, `2312.00752v1.pdf`. */
export const isAddressOrFile = (text: string): boolean =>
  /^https?:\/\/\S+$/.test(text) || /^\S{1,200}\.pdf$/i.test(text)

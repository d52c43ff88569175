import { trimMarks } from '../../graph/trim.ts'
import { addressOfId } from './field-values.ts'
import { isLabel } from './links.ts'
import { isAddressOrFile } from './page-title.ts'
import { collapse, wordSet, wordsOf } from './text.ts'

/** Words of labels of links, in lower case: a label consists of nothing else. */
const WORDS = wordSet(
  `paper papers pdf arxiv arxiv.org abs abstract html doi link links here url openreview acl anthology cvf openaccess neurips nips pmlr springer ieee acm nature biorxiv medrxiv semantic scholar s2 hf hugging face huggingface alphaxiv alpharxiv publication preprint
  code codes codebase official unofficial implementation implementations github git repo repository gitlab colab notebook kaggle pytorch tensorflow tf jax keras theano torch caffe matlab lua c++ python reimplementation third-party
  project projects page website web site homepage home demo demos online app playground space spaces gradio video videos youtube talk talks slide slides ppt poster presentation bilibili
  blog blogs blogpost post article news press release tweet tweets twitter x thread reddit discord zhihu medium note notes summary review explained explanation interview podcast
  data dataset datasets benchmark model models weights checkpoint checkpoints ckpt modelscope leaderboard bib bibtex cite citation citations supp supplementary supplement appendix material materials star stars stargazers forks
  download read view other formats listen full text source sources version versions original extended more info details docs documentation report technical tech tutorial 📄 and & the of author authors author's first google research openai deepmind meta microsoft nvidia
  논문 링크 코드 원문 리뷰 요약 번역 해설 정리 블로그 영상 발표 자료 데모 프로젝트 페이지 보기 바로가기 논문보기 데이터 슬라이드 깃허브
  论文 链接 代码 原文 主页 项目 项目主页 数据 数据集 模型 视频 博客 解读 知乎 中文 翻译 演示 官方 地址 论文链接 代码链接 论文地址 下载 幻灯片 讲解 論文 代碼 鏈接 連結 項目 專案 開源
  artículo artículos código enlace proyecto datos resumen vídeo artigo artigos dados resumo lien liens projet données résumé vidéo artikel quelltext projekt daten zusammenfassung articolo codice progetto dati
  コード リンク 原論文 原文 解説 実装 スライド 動画 プロジェクト ページ データ 論文リンク 要約 日本語`,
)
/** No label is longer. */
const MOST_WORDS = 4
const LONGEST = 60

/** Words of labels of links that lead to the paper itself. */
const PAPER =
  /^(?:(?:the|full|read|original|official|preprint|arxiv|pdf|abs|abstract|html|openreview|acl|anthology|cvf|pmlr|neurips|nips|ieee|acm|springer|doi|link|here|view|download|version|of|and)\s)*(?:papers?|pdf|arxiv|abs|abstract|html|openreview|doi|preprint|publication|cvf|anthology|full text|artículo|artigo|artikel|articolo|논문|논문 ?보기|원문|论文|论文链接|论文地址|論文|原論文|原文)(?:\s(?:link|page|pdf|version|here|보기|링크|链接|リンク))?$/iu

const plainLabel = (text: string): string =>
  trimMarks(collapse(text.toLowerCase().replace(/[^\p{L}\p{N}+&./'-]+/gu, ' ')), './-')

/** Whether the text of a link says that it leads to the paper itself. */
export const isPaperLabel = (text: string): boolean =>
  text.length <= LONGEST && (addressOfId(text) !== null || PAPER.test(plainLabel(text)))

/** Whether the text of a link only says what it is: `paper`, `📄`, `arXiv:2405.00001`, an address; no title. */
export function isLinkLabel(text: string): boolean {
  const plain = plainLabel(text)
  if (
    !/\p{L}/u.test(plain) ||
    addressOfId(text) !== null ||
    isAddressOrFile(text.trim()) ||
    /^https?:|^www\.|^[\w-]+(?:\.[\w-]+)+\//i.test(text.trim())
  )
    return true
  if (text.length > LONGEST) return false
  const words = wordsOf(plain.replace(/[/.](?=\s|$)|\//g, ' '))
  return (
    isLabel(plain) ||
    (words.length <= MOST_WORDS && words.every(word => WORDS.has(word) || /^\d+(?:\.\d+)?k?$/.test(word)))
  )
}

import { collapse, hasHangul, wordSet, wordsOf } from './text.ts'

const PARTICLES = wordSet(
  'de da do dos das del della di du van von der den ten ter la le el al bin ibn ben abu y e i op st zu zur af av of the und',
)
/** What names a place where people work. */
const PLACES =
  'labs?|laborator(?:y|ies)|research|institute|university|college|school|academy|cent(?:er|re)|department|dept|inc|corp|corporation|company|ltd|llc'
/** What names people who wrote something together. */
const TEAMS = 'team|group|project|consortium|collaboration|community|authors?|foundation'
const COMPANIES =
  'ai|deepmind|google|openai|meta|nvidia|anthropic|microsoft|apple|alibaba|amazon|baidu|bytedance|cohere|databricks|deepseek|eleutherai|huawei|hugging face|ibm|kakao|minimax|mistral|moonshot|naver|salesforce|samsung|tencent|xai'
const GROUP = new RegExp(String.raw`\b(?:${PLACES}|${TEAMS}|${COMPANIES})\b`, 'i')
const TEAM = new RegExp(String.raw`\b(?:${TEAMS})\b`, 'i')
const PLACE = new RegExp(
  String.raw`\b(?:${PLACES}|univ|universi\p{L}{1,8}|institut)\b|(?:대학교?|대학원|연구소|연구원|研究所|研究院|大学|大學|学院)$`,
  'iu',
)
const NOT_NAMES =
  /\b(?:we|our|is|are|was|were|which|that|this|with|using|based|from|when|than|https?|eg|ie)\b|[=<>%]|\d{3,}/i

/** `May 6`, `5 min read`, as below the head of a newsletter or a post. */
const OF_A_POST =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}{0,6}\.? \d{1,2}(?:st|nd|rd|th)?$|^\d{1,3}[ -]min(?:ute)?s?\b/iu

/** Words that show that a text in lower case is a phrase instead of a name. */
const COMMON_WORD = /^(?:the|of|and|or|in|on|at|to|by|as|for|not|all|its|their|between|both|more|less|no|so)$/

export const isParticle = (token: string): boolean => PARTICLES.has(token.toLowerCase())

/** Whether a name is that of a team, company or school. */
export const isGroup = (name: string): boolean => GROUP.test(name)

/** Whether a name behind those of people is where they work: `KAIST`, `Example University`, `한국대학교`. */
export const isPlace = (name: string): boolean => isAcronym(name) || (PLACE.test(name) && !TEAM.test(name))

/** `MIT` in `Jane Doe, MIT`. Up to two capitals are initials. */
export const isAcronym = (text: string): boolean => /^\p{Lu}{3,}$/u.test(text)

/** Remarks in parentheses after a title that are spelled like a name: `(Extended Abstract)`, `(Part Two)`. */
const REMARK_WORD =
  /\b(?:abstract|report|version|edition|part|oral|spotlight|poster|preprint|review|survey|tutorial|demo|draft|revised|updated?|appendix|supplementary|paper|code|data|dataset|benchmark|models?|learning|networks?|transformers?|attention|languages?|vision)\b/i

/** Whether a word is spelled unlike any common word or name of a person: `GPT-4`, `ImageBind`, `BERT`. */
export const isProperName = (word: string): boolean =>
  /\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}|-\d|^\d+(?:\.\d+)?$/u.test(word)

/** Whether a word of a title names a thing, though it is spelled like a family name. */
export const namesThing = (word: string): boolean => REMARK_WORD.test(word) || THING.test(word)

const THING =
  /^(?:actions?|agents?|audio|images?|text|texts|speech|sound|videos?|words?|graphs?|scenes?|shapes?|robots?|tools?|truth|search|memory|time|space|play|control|planning|reasoning|beyond|back)$/i

const isNameToken = (token: string): boolean =>
  /^\p{Lu}/u.test(token) ||
  /^[("“']\p{L}/u.test(token) ||
  isParticle(token) ||
  /^(?:d['’]|o['’]|al-|el-|['’]t)/i.test(token)

/** Whether an item of a list could be a person or a group. */
export function looksLikeName(piece: string): boolean {
  const name = collapse(piece.replace(/[*†‡§¶∗\d\p{No}^{}]+/gu, ' ')).replace(/^\.+/, '')
  if (name === '' || name.length > 60 || OF_A_POST.test(piece)) return false
  if (hasHangul(name))
    return (
      /^[가-힣]{2,5}$/.test(name) ||
      (/^[가-힣A-Za-z ]+$/.test(name) && name.length <= 20 && /[A-Z]|팀|연구/.test(name))
    )
  if (NOT_NAMES.test(name)) return false
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]{2,12}$/u.test(name)) return true
  const tokens = wordsOf(name)
  if (
    isGroup(name) &&
    tokens.length <= 10 &&
    tokens.every(token => isNameToken(token) || /^(?:for|and|&)$/.test(token))
  )
    return true
  if (tokens.filter(token => !/^\p{Lu}\.?$/u.test(token)).length > 6) return false
  if (tokens.every(isNameToken)) return true
  const small = tokens.every(token => /^[\p{Ll}'-]{2,}$/u.test(token) && !COMMON_WORD.test(token))
  return small && tokens.length <= 4 && tokens.length >= 2
}

/** A single name in parentheses must look like a full name or a group: `(ReST)` after a title is an acronym. */
export function isLoneAuthor(name: string): boolean {
  if (!looksLikeName(name)) return false
  // Korean full names usually have three syllables; `(예를 들면)` and `(RL스럽게)` are remarks.
  if (hasHangul(name)) return /^[가-힣]{3}$/.test(name) || /(?:팀|연구소|연구팀|연구원)$/.test(name)
  const tokens = wordsOf(name)
  if (isGroup(name)) return tokens.length <= 5
  return (
    !REMARK_WORD.test(name) &&
    tokens.length >= 2 &&
    tokens.length <= 5 &&
    tokens.every(token => /^\p{Lu}[\p{L}.'’-]*$/u.test(token) || isParticle(token))
  )
}

/** Whether it is a Korean full name: a common family name and two syllables. */
export const looksLikeKoreanName = (name: string): boolean =>
  /^[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국][가-힣]{2}$/.test(
    name,
  )

/** Whether it is a Chinese full name: a common family name and one syllable or two. */
export const looksLikeChineseName = (name: string): boolean =>
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭陆陸汪范廖贾夏韦付邹孟熊秦邱江尹薛闫阎段雷侯龙龍陶黎贺顾顧毛郝龚邵万钱钱严覃戴莫孔][\p{Script=Han}]{1,2}$/u.test(
    name,
  )

/** Whether these are full names and groups, as in a list without parentheses. */
export function areFullNames(names: readonly string[]): boolean {
  if (names.length < 2) return false
  const full = names.filter(isFullName).length / names.length
  // In a long list, some may be groups, single names, or typed in lower case.
  const long = names.length >= 4 && names.every(name => wordsOf(name).length <= 7)
  return names.every(looksLikeKoreanName) || full === 1 || (long && full >= 0.75)
}

/** `Limitations`, `Technology`: how words end that are no names. */
const NOUN = /\p{L}{2}(?:tions?|sions?|olog(?:y|ies)|ilit(?:y|ies))$/iu
export const isNoun = (word: string): boolean => NOUN.test(word)

const isFullName = (name: string): boolean =>
  looksLikeName(name) && /^[\p{Lu}\d]/u.test(name) && (isGroup(name) || isOfPerson(name))

const isOfPerson = (name: string): boolean => {
  const words = wordsOf(name)
  return words.length >= 2 && words.length <= 5 && !REMARK_WORD.test(name) && !words.some(isNoun)
}

/** What shows that a single name without parentheses is an author: `by Jane Doe`, `Jane Doe et al.`. */
const ANNOUNCES_ONE = /^by\s|\s(?:et al\.?|team)$/i

/** `Title: A and B`. In a list of names, only a group may come before a colon. */
const isSubtitled = (text: string): boolean =>
  text.includes(':') && !isGroup(text.slice(0, text.indexOf(':')))

/** Whether a text without parentheses names authors: several full names, or one that is marked as an author. */
export const namesAuthors = (text: string, names: readonly string[]): boolean =>
  names.length === 1
    ? ANNOUNCES_ONE.test(text) && names.every(isLoneAuthor)
    : /[,;·&]|\s(?:and|und|et|y|e|en|och|и)\s/.test(text) && !isSubtitled(text) && areFullNames(names)

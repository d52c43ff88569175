import { isGroup, isParticle } from './names.ts'
import { wordSet, wordsOf } from './text.ts'

/** The most common Chinese family names, romanised. */
const CHINESE_FAMILY = wordSet(
  `Bai Cai Cao Chan Chen Cheng Cheung Chu Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Gu Guo Han Hao He Hou Hu
  Huang Jia Jiang Jin Kang Kong Lam Lau Law Lee Lei Leung Li Liang Liao Lin Liu Long Lu Luo Ma Mao Ng Niu Pan Peng Qian
  Qiao Qin Qiu Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Tong Tse Wan Wang Wei Wong Wu Xia Xiao Xie Xiong Xu Xue
  Yan Yang Yao Ye Yin Yip Yu Yuan Zeng Zhai Zhang Zhao Zheng Zhong Zhou Zhu Zou`,
)

/** The most common Korean family names, romanised, but for those that are common words or Chinese ones, too. */
const KOREAN_FAMILY = wordSet(
  'Ahn Bae Baek Cho Choi Heo Hwang Jang Jeon Jeong Joo Jung Kim Kwak Kwon Lim Noh Oh Ryu Seo Shim Shin Yoo Yoon Yun',
)

/** Given names that are hardly ever used as family names. */
const GIVEN = wordSet(
  `Aaron Abhishek Adam Adrian Ahmed Aidan Alan Albert Alec Alex Alexander Alexandra Alexey Alice Amanda Amir Amit Amy Ana
  Andrea Andreas Andrei Andrew Anna Anthony Arjun Arthur Asim Austin Barbara Ben Benjamin Brandon Brian Bryan Carl Carlos
  Caroline Catherine Charles Chris Christian Christina Christoph Christopher Claire Colin Craig Dan Daniel David Denis
  Diana Diego Dmitry Dominik Donald Douglas Edward Elena Elizabeth Emily Emma Eric Erik Eugene Eva Fabian Felix Florian
  Francesco Frank Fredrik Gabriel George Georgios Geoffrey Greg Gregory Hannah Hannes Harry Heather Helen Henry Ian Igor Ilya
  Isabelle Ivan Jack Jacob James Jan Jane Jason Jeff Jeffrey Jennifer Jeremy Jessica Joel Johannes John Jonas Jonathan
  Joseph Josh Joshua Julia Julian Justin Karen Karl Kate Katherine Kenneth Kevin Laura Laurent Leon Lisa Lucas Lukas Luke
  Marc Marcus Margaret Maria Mark Markus Martin Matthew Matthias Max Maxim Melissa Michael Michal Mike Mikhail Mohammad
  Mohammed Muhammad Nathan Nicholas Nick Nicolas Nicole Nikita Nikolai Noah Oleg Oliver Omar Oscar Pablo Patrick Paul
  Peter Philip Philipp Pierre Rachel Rahul Ravi Rebecca Richard Robert Robin Rohan Roman Ryan Samuel Sanjay Sara Sarah
  Sebastian Sergey Simon Sophie Stefan Stephanie Stephen Steve Steven Susan Sylvain Thomas Tim Timothy Tobias Tom Trevor
  Tyler Victor Vincent Vladimir Walter William Yann Zachary`,
)

/** Whether the third of four tokens starts another person. Long names are far more frequent than missing commas. */
function secondBegins([first = '', family = '', given = '', last = '']: readonly string[]): boolean {
  // A given name from another language next to a Chinese family name makes one name: "James Guo Ming Fu".
  if (CHINESE_FAMILY.has(last))
    return (
      CHINESE_FAMILY.has(family) && ![first, given].some(name => CHINESE_FAMILY.has(name) || GIVEN.has(name))
    )
  return GIVEN.has(given) && !GIVEN.has(family) && !CHINESE_FAMILY.has(family)
}

/** Splits "Alice Smith Bob Jones", two or three people whose commas are missing, where that is nearly certain. */
export function splitMissingComma(name: string): string[] {
  const tokens = wordsOf(name)
  const plain = tokens.every(token => /^\p{Lu}\p{Ll}+(?:-\p{L}+)?$/u.test(token))
  if (!plain || isGroup(name)) return [name]
  const three = tokens.length === 6 && !tokens.some(isParticle)
  if (!three && !(tokens.length === 4 && secondBegins(tokens))) return [name]
  return tokens.flatMap((token, at) => (at % 2 === 0 ? [`${token} ${tokens[at + 1]}`] : []))
}

/** Whether a text begins with a given name, as a name does that is not turned round. */
export const beginsWithGivenName = (text: string): boolean => GIVEN.has(wordsOf(text)[0] ?? '')

/** Whether a text ends with a given name, or an initial: the family name is still to come. */
export const endsWithGivenName = (text: string): boolean => {
  const last = wordsOf(text).at(-1) ?? ''
  return GIVEN.has(last) || /^\p{Lu}\.?$/u.test(last) || isParticle(last)
}

/** Whether a word is one of the family names that most people of a language share. */
export const isFamilyOfMany = (word: string): boolean => CHINESE_FAMILY.has(word) || KOREAN_FAMILY.has(word)

/**
 * What a text can be made of to keep a reader busy: each kind is repeated to the length that is asked for. A new kind
 * is one line here; it is tried in every place of `places.ts`.
 */

/** The unit repeated until the text has this many characters. */
const repeated =
  (unit: string) =>
  (length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Opening marks and as many closing ones, around a letter. */
const nested =
  (open: string, close: string) =>
  (length: number): string => {
    const depth = Math.floor(length / (open.length + close.length))
    return `${open.repeat(depth)}x${close.repeat(depth)}`
  }

/** One thing that is repeated between a beginning and an end. */
const framed =
  (before: string, unit: string, after: string) =>
  (length: number): string =>
    before + repeated(unit)(length) + after

export type Kind = (length: number) => string

const UNITS = [
  'a', 'A', 'aB', '1', '1.', '1,', '1-', '0', '.', ',', '-', '_', '*', '~', '=', '+', '|', '\\', '/', ':', ';', '!', '?',
  '&', '@', '$', '%', '^', '`', '"', "'", '“', '’', '…', '·', '•', '#', '>', '<', '(', ')', '[', ']', '{', '}', '\t', ' ', '\n',
  '\r', '\r\n', '\u00A0', '\u200B', '\u0000', '\u0301', '\uFEFF', '\uD83D', '한', '가나 ', '다.', 'ㅋ', '漢', 'ア', 'ß', 'ﬃ', '👍', '👨‍👩‍👧',
  '- ', '* ', '1. ', '1) ', '(1) ', '[1] ', '# ', '> ', '>> ', '\n\n', '\n \n', '\n\t', '\n- ', '\n1. ', '\n# ', '\n## a', '\n> ', '\n>',
  '\n```\n', '\n~~~\n', '\n---\n', '\n| ', '\n|-|', '| a ', '|---|---', '\\|', '| [a](https://a.b) ',
  'a ', 'A b ', 'word ', 'A, ', 'Jane Doe, ', 'Jane Doe and ', 'Jane Doe; ', 'J. ', 'de ', 'et al. ', 'Jane (Jo) Doe, ', '(1, 2)', '((1) A)',
  'and ', ' and', ', and ', '&amp;', '&lt;', '&#x41;', '&a', '&a;', '<b>', '</b>', '<b', '<p>', '</p>', '<br>', '<!--', '-->', '<![CDATA[', '<a href="', ' a="b"',
  '<li>', '<td>', '<table>', '<div>', '<script>', '<title>', '<svg>', '<select>', '<blockquote>',
  '**', '***', '**a** ', '*a*', '_a_', '* a', '~~', '``', '`a`', '***a', '[a](', '[a](b)', '](', '![', '[[a]]', '[[', ']]', '[^1]', '[^1]: a\n',
  'https://', 'https://a.b ', 'https://a.b/(', 'http', 'www.', 'arxiv.org/', 'arxiv:1', 'https://arxiv.org/abs/2403.00001 ', '2403.00001 ', 'doi.org/10.1000/', 'a.com/', 'a.', 'a-', 'a.io',
  '#a', '#a ', '#a,', '#a:', '#가', '# a\n', 'Tags: a, ', 'Authors: ', 'a: ', 'A: B ', ': ', ' - ', ' — ', ' by ', 'by A ',
  '2024-03-14 ', '2024-03-14\n', '2024년 3월 14일 ', 'May 2, 2024 ', 'May 2 - ', 'June ', '2024 ', '년', '(월)',
  'GPT-', 'GPT', 'GPT-4 ', 'GPT-4, ', 'BERT-', 'LLaMA-7B-', 'BERT', 'Llama 3 ', 'ViT-L/16', '7B', '7B-', 'x7', 'v1', 'LM', 'LLM ', 'Net', 'GPT-4와 ', 'BERTs', 'X-', 'Xa', 'A-B ', 'A1', 'A_',
  'e.g. ', 'a. ', 'A. ', '? ', '!)', '."', '\\text{', '\\cite{', '\\textbf{', '$^{1}$', '$^', '^{', '*†', '¹', '(a', 'a)', '() ', '(a) ', '(A, B) ', '(additional authors ', 'not shown',
  'a latest ', 'called ', 'a new X called ', 'We introduce X, ', 'we propose ', 'the ', 'a model ', 'named ', 'X: a ', 'X, a ', 'X (Y), ', 'Xa Yb (', 'introducing ', 'Technical Report ', 'is a ', '함께 ', '공개 ', '모델을 ',
  '{', '[', '{"a":', '"a",', '[[', '{}', '\n{', '\n{}', '\n{"title":"a"}', '"title":"a",', '- a: ', 'a: b\n', '- - ', 'a: &a ', '*a ', '? a\n', '!!a ', '|\n', 'tags: ', '---\n', '...\n',
  'A Title about Things\n', 'A Title about Things\n\n', 'A Title (Jane Doe)\n', '(Jane Doe)\n', '(Jane Doe, John Roe)\n\n', 'https://a.b\n', 'https://a.b\n\n', '#a #b\n', '#a\n\n', '> a\n', '짧은 감상입니다.\n', '짧은 감상입니다.\n\n',
  '한 A Title (Jane Doe) ', 'QmFzZTY0', '+/=A', 'Title with a\n', 'A Long Title that Goes on and on and on and on with a\n', 'Jane Doe,\n', '(Jane Doe,\n', '*A Title\n', '- **A** (Jane Doe)\n', '1. A Title\n',
  '# A\n', '# A\n## B\n', '## A Title (Jane Doe)\n\n', 'GPT-4\n', 'GPT-4\n\n', 'a\n---\n', '---\na\n', 'a\n\nhttps://a.b\n', 'Paper (https://a.b)\n', '[arXiv](https://a.b) | ', '[a](https://a.b)\n', '# Links\n', 'a\tb', '  a\n', '\ta\n', '  a',
] as const // biome-ignore format: one list

/** Every kind by its name. */
export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...[...new Set(UNITS)].map((unit): [string, Kind] => [JSON.stringify(unit), repeated(unit)]),
  ['nested ()', nested('(', ')')],
  ['nested []', nested('[', ']')],
  ['nested {}', nested('{', '}')],
  ['nested <>', nested('<', '>')],
  ['nested 「」', nested('「', '」')],
  ['nested [[]]', nested('[[', ']]')],
  ['nested **', nested('**', '**')],
  ['nested div', nested('<div>', '</div>')],
  ['nested b', nested('<b>', '</b>')],
  ['nested li', nested('<ul><li>', '</li></ul>')],
  ['nested JSON list', nested('[', ']')],
  ['nested JSON object', nested('{"a":', '}')],
  ['marks in the wrong order', framed('a', '\u0301\u0316', '')],
  ['one entity', framed('&', 'a', ';')],
  ['one numbered entity', framed('&#', '1', ';')],
  ['one tag name', framed('<', 'a', '>')],
  ['one attribute', framed('<p ', 'a', '>')],
  ['one attribute value', framed('<p a="', 'b', '">')],
  ['one comment', framed('<!--', '-', '-->')],
  ['one link', framed('[a](https://a.b/', 'c', ')')],
  ['one link text', framed('[', 'a', '](https://a.b)')],
  ['one address', framed('https://a.b/', 'c', ' x')],
  ['one footnote', framed('[^', '1', ']')],
  ['one tag', framed('#', 'a', ' x')],
  ['one parenthesis', framed('A Title (', 'a', ')')],
  ['one byline', framed('A Title (', 'Jane Doe, ', 'John Roe)')],
  ['one byline without end', framed('A Title (', 'Jane Doe, ', '')],
  ['one emphasis', framed('**', 'a ', '**')],
  ['one wiki link', framed('[[', 'a', ']]')],
  ['one sentence', framed('We propose GPT-4, a ', 'model ', 'that works.')],
  ['different attributes', length => `<p ${series(length, at => `a${at}=b`)}>`],
  ['different tags', length => series(length, at => `#t${at}`)],
  ['different names', length => series(length, at => `Jane${at} Doe,`)],
  ['different letters', length => series(length, at => `J${lettersOf(at)} D${lettersOf(at)},`)],
  ['different models', length => series(length, at => `GPT-${at}`)],
  ['different coined models', length => series(length, at => `X${lettersOf(at)}BERT-7B,`)],
  ['different links', length => series(length, at => `https://arxiv.org/abs/2403.${10_000 + (at % 90_000)}`)],
  ['different headings', length => series(length, at => `\n## Title ${at}`)],
  ['different keys', length => `{${series(length, at => `"k${at}":1,`)}"title":"a"}`],
  ['different YAML keys', length => series(length, at => `\nk${at}: a`)],
])

/** Numbered pieces with a space between them. */
function series(length: number, piece: (at: number) => string): string {
  const pieces: string[] = []
  let size = 0
  for (let at = 0; size < length; at += 1) {
    const next = piece(at)
    pieces.push(next)
    size += next.length + 1
  }
  return pieces.join(' ')
}

/** A number in letters: `a`, `b`, … `ba`. */
const lettersOf = (number: number): string =>
  [...number.toString(26)].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')

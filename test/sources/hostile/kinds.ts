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

/** Marks of Markdown, HTML, YAML, JSON, CSV and BibTeX, in the ways in which they nest, cross and never end. */
const MARKUP = [
  '*_*_', '_*', '*_', '**_', '__', '__a__', '*a **b', '[^a]: ', '[^a]\n', '[a]: https://a.b\n', '[a]: b "c"\n', '[a][b]', '[a][', '[a]: <', '![a](', '![a][',
  '```` ', '`a``', '``` ', '`` ` ', '🙂', '🙂 ', '🇰🇷', 'e\u0301', '\u0308', '\u200D', '\uFE0F', '\u202E', '\u2028', '\u00AD', 'İ', 'ǆ', 'ᄀ', 'ก็',
  '<!-', '<!--a-->', '<!DOCTYPE ', ']]>', '<?', '<?a?>', '<em>', '<strong><em>', '<pre>', '<code>', '<sup>', '<math>', '<a>', '<a href=b>c</a> ', '<ul>', '<p', "<p a='", '<template>', '<frameset>',
  '&a: *a\n', '- &a\n', '*a, ', 'a: |\n', 'a: >\n  b\n', 'a:\n  - ', '  - a\n', 'a: [', 'a: {', '[a, ', '"a": ', '"\\u0041', '\\"', '\\\\', '""', '",', ',"', "''", '"a""b",', 'null,', '1e9,', '-1,',
  '@article{a, title={', '{{', '}}', '{a}', '{\\"o}', 'title = {A}, ', ' and Doe, Jane', 'Doe, Jane and ', '\\', '$a$', '$$', '\\(', '<<', '>>', '::', '=>',
  'X1. ', 'ZorblaxOra. ', 'ZorblaxOra2 ', 'GPT-4, a model. ', 'GPT-4 함께 ', 'our model, X, ', 'a model called X, Y, ', '(GPT-4) ', 'GPT-4/5/', 'Claude 3 Opus/Sonnet/', 'GPT-4o-mini-', 'Llama-3-8B-Instruct ',
] as const // biome-ignore format: one list

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
  ...MARKUP,
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
  [
    'different titles',
    length => series(length, at => `\n\nA Title of ${lettersOf(at)}\n(Jane Doe, John Roe)\n\nA text.`),
  ],
  ['different footnotes', length => series(length, at => `a[^${at}]\n[^${at}]: b\n`)],
  ['different definitions', length => series(length, at => `[a][${at}]\n[${at}]: https://a.b/${at}\n`)],
  ['different initials', length => series(length, at => `Jane ${lettersOf(at)}. Doe,`)],
  ['different sentences', length => series(length, at => `ZorblaxOra${at} is here.`)],
  [
    'different introductions',
    length => series(length, at => `We introduce Zorb${lettersOf(at)}, a model of words.`),
  ],
  ['different anchors', length => series(length, at => `\na${at}: &a${at} [*a${at - 1}, *a${at - 1}]`)],
  ['different entities', length => series(length, at => `&#${at + 40};&a${at};`)],
  ['different dates', length => series(length, at => `\n2024-03-${10 + (at % 20)}\nA Title ${at}\n`)],
  [
    'different rows',
    length => series(length, at => `\n| ${at}) **A ${at}** b | [Paper](https://a.b/${at}) |`),
  ],
  ['more and more backticks', length => series(length, at => '`'.repeat(at))],
  ['more and more brackets', length => series(length, at => `${'['.repeat(at)}a`)],
  ['names that begin alike', length => series(length, at => `Jane ${prefix(at)} Doe,`)],
  ['tags that begin alike', length => series(length, at => `#${prefix(at)}`)],
  ['models that begin alike', length => series(length, at => `GPT-4${prefix(at)}`)],
  ['coined models that begin alike', length => series(length, at => `X${prefix(at)}BERT`)],
  ['spellings of one tag', length => series(length, at => `#${spelling(at)}`)],
  ['spellings of one name', length => series(length, at => `Jane ${spelling(at)},`)],
  ['spellings of one model', length => series(length, at => `X-${spelling(at)}BERT`)],
  ['crossed emphasis', nested('*_', '*_')],
  ['nested quotes', nested('> ', '')],
  ['nested quoted lists', nested('> - ', '')],
  ['nested lists', length => lines(length, at => `${' '.repeat(at)}- a`)],
  ['nested YAML', length => lines(length, at => `${' '.repeat(at)}a:`)],
  ['nested braces of BibTeX', nested('@article{a, title = {', '}}')],
  ['one code span', framed('`', 'a ', '`')],
  ['one code block', framed('\n```\n', 'a\n', '```\n')],
  ['one CDATA section', framed('<![CDATA[', 'a]', ']]>')],
  ['one comment of comments', framed('<!--', '<!--', '-->')],
  ['one script', framed('<script>', '</', '</script>')],
  ['one JSON string', framed('{"title":"', 'a', '"}')],
  ['one JSON string of escapes', framed('{"title":"', '\\u0041', '"}')],
  ['one JSON list', framed('{"title":"a","authors":["Jane Doe"', ',"a"', ']}')],
  ['one number', framed('{"title":"a","year":', '1', '}')],
  ['one CSV field', framed('"', '""', '"')],
  ['one YAML text', framed('a: "', '\\"', '"')],
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

/** Like a series, but each piece is a line. */
const lines = (length: number, piece: (at: number) => string): string =>
  series(length, at => `\n${piece(at)}`)

/** Beginnings of one long word, each of up to 50 letters, in turn. */
const prefix = (at: number): string => 'abcdefghij'.repeat(5).slice(0, 1 + (at % 50))

/** One word with capitals in different places. */
const spelling = (at: number): string =>
  [...'abcdefghijklmnop'].map((letter, bit) => ((at >> bit) & 1 ? letter.toUpperCase() : letter)).join('')

/** A number in letters: `a`, `b`, … `ba`. */
const lettersOf = (number: number): string =>
  [...number.toString(26)].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')

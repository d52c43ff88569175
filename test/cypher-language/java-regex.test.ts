import { describe, expect, it } from 'vitest'
import { CypherError } from '../../src/cypher/cypher-error.ts'
import { matchesJavaRegex } from '../../src/cypher/java-regex/java-regex.ts'
import { evaluate } from './evaluate.ts'

/** Patterns with texts that java.util.regex (JDK 17) matches as a whole, and texts that it does not. */
const PATTERNS: [pattern: string, matching: string[], others: string[]][] = [
  ['pap(er|yrus)', ['paper', 'papyrus'], ['papers', 'a paper', '']],
  ['(?i)paper', ['PaPer'], ['paperé']],
  ['(?i)é', ['é'], ['É']],
  ['(?iu)éσ[à-ý]', ['Éςà', 'ÉΣÝ'], ['eσà']],
  ['(?iu)k', ['K', '\u212a'], ['x']],
  ['a(?i)b(?-i)c', ['aBc', 'abc'], ['Abc', 'abC']],
  ['(?i:a)b', ['Ab'], ['AB']],
  ['a(?i)b|c', ['C', 'aB'], ['A']],
  ['a.b', ['a b', 'a😀b'], ['a\nb', 'a\u0085b', 'a\u2028b']],
  ['(?s)a.b', ['a\nb'], ['ab']],
  ['(?d)a.b', ['a\rb'], ['a\nb']],
  ['(?s).{2}', ['가나', '😀\n'], ['-', '😀']],
  ['(?m)a$\\n^b', ['a\nb'], ['ab']],
  ['(?m)^', [], ['']],
  ['a$\\R', ['a\r\n', 'a\u2028'], ['a', 'ab']],
  ['\\w+', ['aZ_9'], ['é', '가']],
  ['\\d\\s\\h\\v', ['1 \u3000\u2029'], ['١ \u3000\n']],
  ['\\p{L}+\\p{Lu}', ['가éA'], ['1A']],
  ['\\pL\\P{L}', ['é1'], ['éé']],
  ['\\p{IsHangul}\\p{script=Greek}\\p{InHangulSyllables}', ['가α나'], ['aα나']],
  ['\\p{Alpha}\\p{IsAlphabetic}', ['aé'], ['éa']],
  ['\\p{javaLowerCase}\\p{Punct}', ['é!'], ['É!', 'é。']],
  ['[a-d&&[^bc]]+', ['ad'], ['b']],
  ['[^a-d&&b-z]', ['a', 'z'], ['b']],
  ['[a-c[x-z]&&[^b]]', ['x'], ['b', 'd']],
  ['[]a][^]a]', [']b'], [']]']],
  ['[\\Qa-c\\E]', ['-'], ['b']],
  ['\\Q1+1\\E=2', ['1+1=2'], ['11=2']],
  ['(?x) a [ b ] # end', ['ab'], ['a b']],
  ['\\x{1F600}\\uD83D\\uDE00\\x41\\0101\\cA\\t', ['😀😀AA\u0001\t'], ['😀']],
  ['a*+a', [], ['aaa']],
  ['(?>a|ab)c', ['ac'], ['abc']],
  ['(?<first>a|b)-\\k<first>\\1', ['a-aa', 'b-bb'], ['a-ab']],
  ['(a)(b)\\11', ['aba1'], ['aba']],
  ['(?<=a|bc)d|.*(?<!x)y', ['ay', 'y'], ['d', 'xy']],
  ['a{2}{3}', ['aa'], ['aaaaaa']],
  ['\\bab\\b.*', ['ab', 'ab c'], ['abc', ' ab']],
  ['a\\Z\\n', ['a\n'], ['a']],
]

describe('a pattern of Java', () => {
  it.each(PATTERNS)('%s', (pattern, matching, others) => {
    expect(matching.filter(text => !matchesJavaRegex(text, pattern))).toEqual([])
    expect(others.filter(text => matchesJavaRegex(text, pattern))).toEqual([])
  })
})

/** Why a pattern is not used. */
function failure(pattern: string, text = 'a'): string {
  try {
    matchesJavaRegex(text, pattern)
    return 'none'
  } catch (error) {
    return error instanceof CypherError ? error.kind : String(error)
  }
}

describe('a pattern that cannot be used', () => {
  const invalid = [
    '(',
    ')',
    '[a',
    '*a',
    'a**',
    'a{',
    'a{2,1}',
    '\\y',
    '\\',
    '[z-a]',
    '[a-\\d]',
    '(?z)',
    '\\p{Foo}',
    '\\x4',
    '(?<1>a)',
    '\\k<n>',
    '(?#c)',
  ]
  it.each(invalid)('%s is invalid, as in Java', pattern => expect(failure(pattern)).toBe('invalid'))

  const refused = [
    '(?U)\\w',
    '\\X',
    '\\Ga',
    '(a)|\\1',
    '(a)?\\1',
    '(?i)(a)\\1',
    '(?i)\\p{Lu}',
    '\\p{InTibetan}',
    '(?<=a+)b',
    '(?<=(a))b',
    '(?>(a*)*)',
    '[a&&&b]',
    '\\b{g}',
  ]
  it.each(refused)('%s is refused, since its meaning would change', pattern =>
    expect(failure(pattern)).toBe('refused'),
  )

  it('is one with \\b only where the versions of Java differ', () => {
    expect(matchesJavaRegex('a model', '.*\\bmodel\\b.*')).toBe(true)
    expect(failure('.*\\bmodel\\b.*', 'model을')).toBe('refused')
  })
})

it('stands behind =~', () => {
  expect(evaluate("['한글 ABC' =~ '(?i).*abc', 'a' =~ null, [1, 'a'][0] =~ 'a']")).toEqual([true, null, null])
  expect(() => evaluate("'a' =~ '('")).toThrow(/Unclosed group/)
})

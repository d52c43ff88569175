import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AuthorIdentity } from '../../../src/link/authors/author-identity.ts'
import type { IdentitySection } from '../../../src/link/identity/identity-file.ts'

const NO_HAND: IdentitySection = { merge: [], split: [] }

/** Papers by name, with their bylines. */
type Papers = Record<string, string[]>

function identify(
  papers: Papers,
  hand: IdentitySection = NO_HAND,
  order = Object.keys(papers),
): AuthorIdentity {
  const authors = new AuthorIdentity(hand)
  for (const paper of order) authors.add(papers[paper] ?? [], paper)
  return authors
}

const rulesOf = (authors: AuthorIdentity) =>
  authors.merges().map(({ alias, name, rule }) => `${alias} → ${name} [${rule}]`)

/** Enough people for name frequencies to mean something: 60 with each family name, 40 with each given name. */
function crowd(): Papers {
  const papers: Papers = {}
  for (let family = 0; family < 40; family += 1) {
    for (let given = 0; given < 60; given += 1) {
      const letters = (number: number) =>
        'abcdefghij'[Math.floor(number / 10)] + ('klmnopqrst'[number % 10] ?? '')
      papers[`crowd-${family}-${given}`] = [`G${letters(given)} F${letters(family)}`]
    }
  }
  return papers
}

describe('authors', () => {
  it('are one if their names differ only in case, diacritics, spaces, hyphens and full stops', () => {
    const names = ['Gül Çelik-Öz', 'Gul Celik Oz', 'GÜL ÇELİK-ÖZ', 'Gül Çelik–Öz', 'Gül Çelik Öz.']
    const authors = identify(Object.fromEntries(names.map((name, number) => [`p${number}`, [name]])))
    expect(new Set(names.map((name, number) => authors.of(name, `p${number}`).key)).size).toBe(1)
    expect(rulesOf(authors).every(line => line.endsWith('[same-letters]'))).toBe(true)
    expect(rulesOf(authors)).toHaveLength(4)
  })

  it('are not one by the order of words, by bare initials, or by a middle name that might fit', () => {
    const authors = identify({
      a: ['Chen Xing', 'Bo Sample'],
      b: ['Xing Chen', 'Bo Sample'],
      c: ['J. Smith', 'Bo Sample'],
      d: ['John Smith', 'Bo Sample'],
      e: ['Tom Brown', 'Ada Example'],
      f: ['Tom B. Brown', 'Cy Other'],
    })
    expect(authors.merges()).toEqual([])
  })

  it('without their middle name need a shared co-author, and the alias names the rule', () => {
    const papers = {
      a: ['Andrew Kyle Person', 'Bo Sample'],
      b: ['Andrew K. Person', 'Bo Sample'],
      c: ['Andrew K. Person', 'Bo Sample'],
      d: ['Andrew Person', 'Bo Sample'],
    }
    expect(rulesOf(identify(papers))).toEqual([
      'Andrew Kyle Person → Andrew K. Person [middle-name-as-initial]',
      'Andrew Person → Andrew K. Person [middle-name-left-out]',
    ])
  })

  it('in one byline are two, and a name that fits two longer ones is neither', () => {
    const papers = {
      a: ['Tom Brown', 'Tom B. Brown', 'Ada Example'],
      b: ['Tom Brown', 'Ada Example'],
      c: ['Kim Field', 'Ada Example'],
      d: ['Kim A. Field', 'Ada Example'],
      e: ['Kim C. Field', 'Ada Example'],
    }
    expect(identify(papers).merges()).toEqual([])
  })

  it('stay as written if they are groups or in Hangul', () => {
    const papers = { a: ['이상호', 'Qwen Team', '01.AI'], b: ['이상훈', 'Qwen', '01.AI'] }
    const authors = identify(papers)
    expect(authors.merges()).toEqual([])
    expect([
      authors.of('이상호', 'a').key,
      authors.of('Qwen Team', 'a').key,
      authors.of('01.AI', 'b').key,
    ]).toEqual(['author:이상호', 'author:qwen-team', 'author:01-ai'])
  })

  it('with a common name are one only through co-authors, and the key of the first paper stays', () => {
    const papers: Papers = {
      ...crowd(),
      'arxiv:2001.1': ['Gak Fak', 'Ada Example'],
      'arxiv:2101.1': ['Gak Fak', 'Ada Example', 'Bo Sample'],
      'arxiv:2201.1': ['Gak Fak', 'Bo Sample'],
      'arxiv:2301.1': ['Gak Fak', 'Cy Other'],
    }
    const authors = identify(papers)
    const keys = ['2001', '2101', '2201', '2301'].map(id => authors.of('Gak Fak', `arxiv:${id}.1`).key)
    expect(keys.slice(0, 3)).toEqual(['author:gak-fak', 'author:gak-fak', 'author:gak-fak'])
    expect(keys[3]).toMatch(/^author:gak-fak~[0-9a-f]{6}$/)
    const later = identify({ ...papers, 'arxiv:2401.1': ['Gak Fak', 'Dee Newer'] })
    expect(later.of('Gak Fak', 'arxiv:2301.1').key).toBe(keys[3])
    expect(later.of('Gak Fak', 'arxiv:2001.1').key).toBe('author:gak-fak')
    const byHand = identify(papers, { merge: [['Gak Fak']], split: [] })
    expect(byHand.of('Gak Fak', 'arxiv:2301.1').key).toBe('author:gak-fak')
    const byKey = identify(papers, { merge: [['author:gak-fak', keys[3] ?? '']], split: [] })
    expect(byKey.of('Gak Fak', 'arxiv:2301.1').key).toBe('author:gak-fak')
    expect(byKey.of('Gak Fak', 'crowd-0-0').key).not.toBe('author:gak-fak')
  })

  it('are the same in any order of the papers, whatever their names', () => {
    const word = fc.constantFrom('Ada', 'Áda', 'A.', 'Bo', 'Bo-Li', 'B', 'Cy', 'Example')
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '))
    const bylines = fc.array(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(bylines, fc.infiniteStream(fc.nat()), (lists, random) => {
        const papers = Object.fromEntries(lists.map((names, number) => [`paper-${number}`, names]))
        const order = Object.keys(papers)
          .map(paper => ({ paper, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ paper }) => paper)
        const [one, other] = [identify(papers), identify(papers, NO_HAND, order)]
        expect(other.merges()).toEqual(one.merges())
        for (const [paper, names] of Object.entries(papers)) {
          for (const each of names) {
            const author = one.of(each, paper)
            expect(other.of(each, paper)).toEqual(author)
            expect([author.name, ...author.aliases.map(alias => alias.name)]).toContain(each)
          }
        }
      }),
    )
  })

  it('are the same in any order of the papers', () => {
    const papers: Papers = {
      a: ['Andrew Kyle Person', 'Bo Sample'],
      b: ['Andrew Person', 'Bo Sample'],
      c: ['Ándrew Person', 'Cy Other'],
      d: ['Tom Brown', 'Bo Sample'],
      e: ['Tom B. Brown', 'Bo Sample'],
    }
    const order = Object.keys(papers)
    expect(identify(papers, NO_HAND, [...order].reverse()).merges()).toEqual(identify(papers).merges())
  })
})

describe('the identity file', () => {
  const papers = {
    a: ['Tom Brown', 'Ada Example'],
    b: ['Tom B. Brown', 'Ada Example'],
    c: ['T. Brown', 'Cy Other'],
    d: ['Tóm Brown', 'Ada Example'],
  }

  it('merges under the first name', () => {
    const authors = identify(papers, { merge: [['Thomas Brown', 'Tom Brown', 'T. Brown']], split: [] })
    expect(authors.of('T. Brown', 'c')).toMatchObject({ key: 'author:thomas-brown', name: 'Thomas Brown' })
    expect(new Set(rulesOf(authors))).toEqual(
      new Set(
        ['T. Brown', 'Tom B. Brown', 'Tom Brown', 'Tóm Brown'].map(
          name => `${name} → Thomas Brown [identity-file]`,
        ),
      ),
    )
  })

  it('splits what a rule would merge, even by way of a third spelling', () => {
    const authors = identify(papers, { merge: [], split: [['Tom Brown', 'Tóm Brown']] })
    expect(authors.of('Tom Brown', 'a').key).not.toBe(authors.of('Tóm Brown', 'd').key)
  })
})

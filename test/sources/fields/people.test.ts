import { describe, expect, it } from 'vitest'
import { peopleIn, peopleOfByline } from '../../../src/sources/fields/people.ts'
import { peopleOf } from '../../../src/sources/fields/people-of.ts'
import { personName } from '../../../src/sources/fields/person-name.ts'

it.each([
  ['Bahdanau, Dzmitry', 'Dzmitry Bahdanau'],
  ['van den Oord, Aaron', 'Aaron van den Oord'],
  ['García Márquez, José', 'José García Márquez'],
  ['Beethoven, Ludwig van', 'Ludwig van Beethoven'],
  ['Davis, Jr., Sammy', 'Sammy Davis, Jr.'],
  ['Davis, Sammy, Jr.', 'Sammy Davis, Jr.'],
  ['Sammy Davis, Jr.', 'Sammy Davis, Jr.'],
  ['{Google Research, Brain Team}', 'Google Research, Brain Team'],
  ['{{OpenAI}}', 'OpenAI'],
  ['Google, Inc.', 'Google, Inc.'],
  ['University of California, Berkeley', 'University of California, Berkeley'],
  ['Ai, Bo', 'Bo Ai'],
  ['Jane  Q. Doe', 'Jane Q. Doe'],
  ['Madonna', 'Madonna'],
  ['김, 철수', '김철수'],
  ['山田, 太郎', '山田太郎'],
  ['スミス, ジョン', 'ジョン・スミス'],
])('a person is named as people say it: %s', (text, name) => {
  expect(personName(text)).toBe(name)
})

const BAHDANAU = ['Dzmitry Bahdanau', 'Kyunghyun Cho', 'Yoshua Bengio']

describe('a list of people', () => {
  it.each([
    'Bahdanau, Dzmitry and Cho, Kyunghyun and Bengio, Yoshua',
    'Bahdanau, Dzmitry and Kyunghyun Cho and Yoshua Bengio and others',
    'Bahdanau, Dzmitry; Cho, Kyunghyun; Bengio, Yoshua',
    'Bahdanau, Dzmitry; Cho, Kyunghyun and Bengio, Yoshua',
    'Bahdanau, Dzmitry; Cho, Kyunghyun; Bengio, Yoshua; et al.',
    'Bahdanau, Dzmitry, Cho, Kyunghyun, Bengio, Yoshua',
    'Bahdanau, Dzmitry, Cho, Kyunghyun, and Bengio, Yoshua, et al.',
    'Dzmitry Bahdanau, Kyunghyun Cho and Yoshua Bengio',
    'Dzmitry Bahdanau, Kyunghyun Cho, Yoshua Bengio',
    'Dzmitry Bahdanau; Kyunghyun Cho; Yoshua Bengio',
    'Dzmitry Bahdanau & Kyunghyun Cho & Yoshua Bengio',
  ])('is read in any order: %s', text => {
    expect(peopleIn(text)).toEqual(BAHDANAU)
    expect(peopleOf([text])).toEqual(BAHDANAU)
  })

  it.each<[string, string[]]>([
    ['Kingma & Ba', ['Kingma', 'Ba']],
    ['Kingma and Ba', ['Kingma', 'Ba']],
    ['Vaswani, A., Shazeer, N., & Parmar, N.', ['A. Vaswani', 'N. Shazeer', 'N. Parmar']],
    ['Vaswani A, Shazeer N, van den Oord A', ['A. Vaswani', 'N. Shazeer', 'A. van den Oord']],
    ['Rusu RB, Cousins S', ['R. B. Rusu', 'S. Cousins']],
    ['Bahdanau, Dzmitry', ['Dzmitry Bahdanau']],
    [
      'Bengio, Yoshua; Ducharme, Réjean; Vincent, Pascal',
      ['Yoshua Bengio', 'Réjean Ducharme', 'Pascal Vincent'],
    ],
    ['rhuang, nilaksh', ['rhuang', 'nilaksh']],
    ['Tim Dettmers 等', ['Tim Dettmers']],
    ['Yangjun Ruan ほか', ['Yangjun Ruan']],
    ['Higuera et al. (Meta)', ['Higuera']],
    ['Jane Doe, John Roe and Max Moe', ['Jane Doe', 'John Roe', 'Max Moe']],
    ['Wei Zhang, Li Chen', ['Wei Zhang', 'Li Chen']],
    ['Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
    ['OpenAI, Anthropic', ['OpenAI', 'Anthropic']],
    ['Jane Doe, OpenAI', ['Jane Doe', 'OpenAI']],
    ['Alice, Bob', ['Alice', 'Bob']],
    ['김철수, 이영희', ['김철수', '이영희']],
    ['王小明, 李华', ['王小明', '李华']],
    ['Sammy Davis, Jr., Jane Doe', ['Sammy Davis, Jr.', 'Jane Doe']],
    ['van den Oord, Aaron; García Márquez, José Luis', ['Aaron van den Oord', 'José Luis García Márquez']],
    ['Lab of Vision and Language', ['Lab of Vision and Language']],
  ])('keeps people apart: %s', (text, people) => {
    expect(peopleIn(text)).toEqual(people)
  })

  it.each<[unknown, string[]]>([
    [
      ['Tan, Mingxing', 'Le, Quoc V.', 'Van, Anh'],
      ['Mingxing Tan', 'Quoc V. Le', 'Anh Van'],
    ],
    [['Bahdanau, Dzmitry', 'Cho, Kyunghyun', 'Bengio, Yoshua'], BAHDANAU],
    [
      ['van den Oord, Aaron', 'García Márquez, José Luis'],
      ['Aaron van den Oord', 'José Luis García Márquez'],
    ],
    [
      ['Jane Doe, John Roe', 'Max Moe'],
      ['Jane Doe', 'John Roe', 'Max Moe'],
    ],
    [
      ['Google, Inc.', 'Doe, Jane', 'others'],
      ['Google, Inc.', 'Jane Doe'],
    ],
    [[{ given: 'Aaron', family: 'Oord', 'non-dropping-particle': 'van den' }], ['Aaron van den Oord']],
    [
      [{ firstName: 'Sammy', lastName: 'Davis', suffix: 'Jr.' }, { literal: 'OpenAI' }],
      ['Sammy Davis, Jr.', 'OpenAI'],
    ],
    [
      [{ literal: 'Doe, J. R.' }, { literal: 'Roe, Jane' }, { literal: 'Moose Team, AI @ Forest' }],
      ['J. R. Doe', 'Jane Roe', 'Moose Team, AI @ Forest'],
    ],
    [
      [
        { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
        { creatorType: 'author', name: 'Meta, Inc.' },
      ],
      ['Meta, Inc.'],
    ],
    [
      [{ author: { display_name: 'Kaiming He' } }, { name: 'Sun, Jian' }],
      ['Kaiming He', 'Jian Sun'],
    ],
    [
      [
        ['Balázs', 'C.', ''],
        ['Davis', 'Sammy', 'Jr'],
      ],
      ['C. Balázs', 'Sammy Davis, Jr'],
    ],
    [{ name: 'Jane Doe' }, ['Jane Doe']],
    [null, []],
    [[], []],
    [[{ id: 7 }, 3], []],
  ])('may be any value: %j', (value, people) => {
    expect(peopleOf(value)).toEqual(people)
  })
})

it.each([
  ['Bahdanau, Dzmitry; Cho, Kyunghyun; Bengio, Yoshua', BAHDANAU],
  ['Dzmitry Bahdanau; Kyunghyun Cho; Yoshua Bengio', BAHDANAU],
  ['Dzmitry Bahdanau, Kyunghyun Cho, Yoshua Bengio', BAHDANAU],
  ['Cohere, Mila', ['Cohere', 'Mila']],
  ['Kim, Lee, Park, Choi', ['Kim', 'Lee', 'Park', 'Choi']],
])('a byline may only be turned round with semicolons: %s', (byline, people) => {
  expect(peopleOfByline(byline)).toEqual(people)
})

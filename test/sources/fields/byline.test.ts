import { describe, expect, it } from 'vitest'
import { isByline, splitByline } from '../../../src/sources/fields/byline.ts'

describe('a byline', () => {
  it.each([
    ['Jane Doe, John Q. Roe', ['Jane Doe', 'John Q. Roe']],
    ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe*, John Roe†, Max Moe1,2', ['Jane Doe', 'John Roe', 'Max Moe']],
    ['Jane Doe (1), John Roe (1, 2)', ['Jane Doe', 'John Roe']],
    ['Sammy Davis, Jr., Jane Doe', ['Sammy Davis, Jr.', 'Jane Doe']],
    ['Nanyun (Violet)Example, Jane Doe', ['Nanyun (Violet) Example', 'Jane Doe']],
    ['01.AI: Jane Doe, John Roe', ['01.AI', 'Jane Doe', 'John Roe']],
    ['Jane Doe, John Roe, (additional authors not shown)', ['Jane Doe', 'John Roe']],
    ['Jane Doe, John Roe, et al.', ['Jane Doe', 'John Roe']],
    ['Max Moe, Jane Doe John Roe, Mia Moe', ['Max Moe', 'Jane Doe', 'John Roe', 'Mia Moe']],
    ['Jane Doe (and other contributors)', ['Jane Doe']],
    ['Jane Doe ( Example Corporation), John Roe', ['Jane Doe', 'John Roe']],
    ['J K L M N Onescu Pilar, Jane Doe', ['J K L M N Onescu Pilar', 'Jane Doe']],
    [
      'Juan Felipe Cerón Uribe, Bryan Kian Hsiang Low, Jane Doe',
      ['Juan Felipe Cerón Uribe', 'Bryan Kian Hsiang Low', 'Jane Doe'],
    ],
    ['Max Moe, Xiaoyi Dong Bin Wang, Mia Moe', ['Max Moe', 'Xiaoyi Dong', 'Bin Wang', 'Mia Moe']],
    ['Jane Doe (1), John Roe (1) ((1) Example Corporation)', ['Jane Doe', 'John Roe']],
    ['Example Team, Maker: Jane Doe, John Roe', ['Example Team', 'Maker', 'Jane Doe', 'John Roe']],
    ['Maker Labs, Lab of Town AIR and Other Seed', ['Maker Labs', 'Lab of Town AIR and Other Seed']],
    ['Jane Doe, John Roe, and 12 others', ['Jane Doe', 'John Roe']],
    ['Nanyun (Violet) Example, Rai (Max Moe)', ['Nanyun (Violet) Example', 'Rai (Max Moe)']],
    ['Jane Doe¹*, John Roe²†', ['Jane Doe', 'John Roe']],
    ['Jane Doe (Somewhere), Ann Roe (Some University)', ['Jane Doe', 'Ann Roe']],
    ['Jane Doe, 김철수 외', ['Jane Doe', '김철수']],
    ['Jane Doe (Here), Ann Roe (There)', ['Jane Doe', 'Ann Roe']],
    ['Jane Doe^1, Ann Roe^{1,2}', ['Jane Doe', 'Ann Roe']],
    ['Qwen Team', ['Qwen Team']],
    ['김철수, 이영희', ['김철수', '이영희']],
    ['Aäron van den Oord, Mariña d’Aquino', ['Aäron van den Oord', 'Mariña d’Aquino']],
  ])('%s', (text, names) => {
    expect(isByline(text)).toBe(true)
    expect(splitByline(text)).toEqual(names)
  })

  it.each([
    ['Jane Doe, KAIST', ['Jane Doe']],
    ['Jane Doe†, John Roe‡, KAIST†, MIT‡', ['Jane Doe', 'John Roe']],
    ['Jane Doe, KAIST, John Roe, Example University', ['Jane Doe', 'John Roe']],
    ['Jane Doe, Maker Research, Example Labs, Sample Inc.', ['Jane Doe']],
    ['Jane Doe, Carl Park (A School), Example Institute (EI)', ['Jane Doe', 'Carl Park']],
    ['김민수, 이영희, 예시대학교', ['김민수', '이영희']],
    ['김민수, 예시연구소', ['김민수']],
    ['JANE DOE, JOHN ROE, MIT', ['JANE DOE', 'JOHN ROE']],
    // Groups that write, and those before people or beside them, are authors.
    ['Jane Doe, ATLAS Collaboration', ['Jane Doe', 'ATLAS Collaboration']],
    ['Example Research, Jane Doe', ['Example Research', 'Jane Doe']],
    ['Example Team, Google', ['Example Team', 'Google']],
    ['Jane Doe and KAIST', ['Jane Doe', 'KAIST']],
    ['Doe, JAB, Roe, MPK', ['Doe', 'JAB', 'Roe', 'MPK']],
  ])('names people, and behind them where they work: %s', (text, names) => {
    expect(splitByline(text)).toEqual(names)
  })

  it.each([
    'ReST',
    'between the popular and unpopular ones',
    '제목에도 나와 있지만',
    'RL스럽게',
    'see Table 3',
    'https://arxiv.org/abs/2001.00001',
    'e.g. ImageNet',
    'Extended Abstract',
    'Vision, Language, Audio',
  ])('"%s" is none', text => expect(isByline(text)).toBe(false))
})

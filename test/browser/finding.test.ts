import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../src/server/start-server.ts'
import { siteOf } from './library-site.ts'
import { addressOf, panel, panelTitle } from './open-page.ts'
import { Viewer } from './viewer.ts'

const EXAMPLES = join(dirname(fileURLToPath(import.meta.url)), '../../examples/digests')

/** Names that are written in many ways, and Korean ones. */
const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.11111
Learning with Few Pictures
(Łukasz Kaiser, Søren Hauberg, Hervé Jégou, 이상호, 김태형)
A note on GPT-4 and how it reads drawings of bridges.
#rl

https://arxiv.org/abs/2403.11112
${'On Long Titles '.repeat(120)}and Their End
(Ada Example)
It is read for its title alone.`

/** A note that has the name of its paper, as notes often have. */
const NOTE = `# Attention Is All You Need

https://arxiv.org/abs/1706.03762
(Ashish Vaswani, Noam Shazeer)

What I noted: the heads look at different positions at once.

#transformer`

let server: RunningServer
const viewer = new Viewer(async () => {
  const site = await siteOf({ 'one.txt': DIGEST, 'Attention Is All You Need.md': NOTE }, [EXAMPLES])
  server = site.server
  return site
})
afterEach(() => expect(viewer.complaints).toEqual([]))

const box = (page: Page) => page.getByRole('search').getByRole('combobox')
/** What is offered; a list without hits has one option as well, which says why. */
const options = (page: Page) => page.getByRole('listbox').locator('[role=option][data-key]')

/** What is offered first for a text, once it is offered. */
async function firstFor(page: Page, text: string): Promise<string> {
  await box(page).fill('')
  await options(page).first().waitFor({ state: 'detached' })
  await box(page).fill(text)
  await options(page).first().waitFor()
  return (await options(page).first().textContent()) ?? ''
}

/** Kinds of what people type: each text, and what has to be offered first. */
const KINDS: [string, [string, RegExp][]][] = [
  [
    'phrases of commentaries',
    [
      ['tune the baseline before inventing', /RoBERTa/],
      ['several times faster by recomputation', /FlashAttention/],
      ['frozen features match', /DINOv2/],
      ['패치의 75%를 가리고', /Masked Autoencoders/],
      ['첫 토큰이 attention을 버리는 자리', /Attention Sinks/],
      ['비트로 학습하면 파라미터가 줄어든', /Precision/],
    ],
  ],
  [
    'ids and addresses of arXiv',
    [
      ['2408.11039', /Transfusion/],
      ['arXiv:2408.11039', /Transfusion/],
      ['arxiv 2408.11039v2', /Transfusion/],
      ['https://arxiv.org/abs/2408.11039', /Transfusion/],
      ['http://www.arxiv.org/pdf/2408.11039v1.pdf', /Transfusion/],
      ['https://huggingface.co/papers/2408.11039', /Transfusion/],
      ['10.48550/arXiv.2408.11039', /Transfusion/],
    ],
  ],
  [
    'dates',
    [
      ['2024-03-14', /2024-03-14|Few Pictures/],
      ['14 March 2024', /2024-03-14|Few Pictures/],
      ['2024년 3월 14일', /2024-03-14|Few Pictures/],
    ],
  ],
  [
    'words with a wrong letter',
    [
      ['Kaming He', /Kaiming He/],
      ['chinchila', /Chinchilla/],
      ['trasformer', /transformer/i],
    ],
  ],
  [
    'Korean words for topics',
    [
      ['강화학습', /^#rl/],
      ['확산 모델', /^#diffusion/],
    ],
  ],
  [
    'names without their marks, spaces or order',
    [
      ['lukasz', /Łukasz Kaiser/],
      ['soren', /Søren Hauberg/],
      ['herve jegou', /Hervé Jégou/],
      ['He Kaiming', /Kaiming He/],
      ['GPT4', /GPT-4/],
      ['gpt 4', /GPT-4/],
    ],
  ],
  [
    'initial consonants, and Korean names in Latin letters',
    [
      ['ㅇㅅㅎ', /이상호/],
      ['ㄱㅎㅎㅅ', /^#rl/],
      ['Kim Taehyung', /김태형/],
    ],
  ],
]

describe('the search finds first', () => {
  test.each(KINDS)('what is meant by %s', async (_, kinds) => {
    const page = await viewer.visit('/graph?view=topics')
    for (const [text, wanted] of kinds) {
      const first = await firstFor(page, text)
      expect([text, wanted.test(first), first]).toEqual([text, true, first])
    }
  })
})

test('a paper stands before the note of the same name, which has its text', async () => {
  const page = await viewer.visit('/graph?view=topics')
  expect(await firstFor(page, 'Attention Is All You Need')).toMatch(/Paper/)
  const note = options(page).filter({ hasText: 'Digest' }).first()
  await note.click()
  await panelTitle(page).waitFor()
  await expect.poll(() => addressOf(page).get('node')).toMatch(/^digest:/)
  await panel(page).getByText('the heads look at different positions at once').waitFor()
})

test('the list says of how many hits it shows the first', async () => {
  const page = await viewer.visit('/graph?view=topics')
  await firstFor(page, 'chinchilla')
  const all = page.getByRole('option', {
    name: /^\d+ of \d+\. Show all$|^Show the (only hit|\d+ hits) as a page$/,
  })
  const before = await all.textContent()
  // What is typed over another text has its own numbers.
  await box(page).fill('model')
  await expect.poll(() => all.textContent()).not.toBe(before)
  const [shown, total] = ((await all.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
  expect(shown).toBeLessThan(total ?? 0)
  await all.click()
  await page.getByRole('heading', { name: '“model”' }).waitFor()
  await page.getByText(`${total} hits`).waitFor()
})

test('the list says that it shows all hits, and before that it searches for them', async () => {
  const page = await viewer.visit('/graph?view=topics')
  let answer = () => {}
  const asked = new Promise<void>(resolve => {
    answer = resolve
  })
  await page.route('**/api/search?*', async route => {
    await asked
    await route.continue()
  })
  await box(page).fill('kaiming he')
  await page.getByRole('listbox').getByText('Searching…').waitFor()
  answer()
  await page.getByRole('option', { name: /^Show the (only hit|\d+ hits) as a page$/ }).waitFor()
})

test('a very long title leaves room for what is said, and is shown when asked for', async () => {
  const page = await viewer.visit('/graph?view=topics&node=arxiv:2403.11112')
  await panelTitle(page).waitFor()
  const heightOf = async () => (await panelTitle(page).boundingBox())?.height ?? 0
  expect(await heightOf()).toBeLessThan(260)
  await panelTitle(page).getByRole('button', { name: 'Show all' }).click()
  await expect.poll(heightOf).toBeGreaterThan(600)
})

test('a search says that the server is away', async () => {
  const page = await viewer.visit('/graph?view=topics')
  await firstFor(page, 'chinchilla')
  await server.close()
  await box(page).fill('kaiming')
  await page.getByRole('listbox').getByRole('alert').waitFor()
  expect(await page.getByRole('listbox').textContent()).toMatch(/server/)
  expect(await options(page).count()).toBe(0)
  viewer.forgive(/ERR_CONNECTION_REFUSED/)
})

import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { drawn, panel, panelTitle, surface } from './open-page.ts'
import { Viewer } from './viewer.ts'

const PAPER = 'arxiv:2408.11039'
/** The rules of WCAG 2.2 at levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Rules beyond: names that differ from what is seen, and contents outside of all landmarks. */
const MORE = ['label-content-name-mismatch', 'region', 'landmark-unique', 'landmark-one-main']

const viewer = new Viewer()

/** A popover lies outside of all landmarks. While it is open, all else is hidden from screen readers. */
const POPOVER = 'region: <div style="display: contents;">'

/** What axe objects to: the rule and the elements. */
async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    ([tags, more]) => {
      const { run, getRules } = (window as unknown as { axe: typeof axe }).axe
      return run({ runOnly: [...getRules(tags).map(({ ruleId }) => ruleId), ...more] })
    },
    [RULES, MORE] as const,
  )
  return violations
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    .filter(objection => objection !== POPOVER)
}

/** Every page with what has to be there before it is looked at, and what is done to it first. */
const PAGES: [string, string, (page: Page) => Promise<unknown>][] = [
  ['a view with the panel of a paper', `/?node=${PAPER}`, page => panelTitle(page).waitFor()],
  [
    'nodes together',
    '/?node=author:kaiming-he&with=author:ross-girshick',
    page => page.getByText('2 nodes together').waitFor(),
  ],
  ['a view that asks for a node', '/?view=author', page => page.getByRole('combobox').last().waitFor()],
  [
    'the console with a result',
    '/?console=1&query=top-topics&run=1',
    page => page.getByRole('table').waitFor(),
  ],
  [
    'the help',
    '/?view=topics',
    async page => {
      await drawn(page)
      await page.getByRole('button', { name: 'Help' }).click()
      await page.getByRole('dialog').waitFor()
    },
  ],
  [
    'sharing',
    '/?view=topics',
    async page => {
      await drawn(page)
      await page.getByRole('button', { name: 'Share' }).click()
      await page.getByRole('dialog').waitFor()
    },
  ],
  [
    'the form of filters, and charts',
    '/?view=topics',
    async page => {
      await drawn(page)
      await page.getByRole('button', { name: 'Charts' }).click()
      await page.getByRole('region', { name: 'Topics' }).waitFor()
      await page.getByRole('button', { name: 'Filter' }).click()
      await page.getByRole('dialog').waitFor()
    },
  ],
  [
    'the palette of commands',
    '/?view=topics',
    async page => {
      await drawn(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  ],
  ['a page of results', '/?q=attention', page => page.getByRole('main').getByRole('link').first().waitFor()],
  ['a table', '/?view=topics&as=table', page => page.getByRole('grid').waitFor()],
  ['a list', '/?view=topics&as=list', page => page.getByRole('listitem').first().waitFor()],
  ['an embed', '/embed?view=topics', page => page.locator('footer').waitFor()],
  ['a page of a topic', '/topic/vit', page => page.frameLocator('iframe').locator('footer').waitFor()],
  ['a list of authors', '/authors', page => page.getByRole('listitem').first().waitFor()],
]

describe.each(['light', 'dark'] as const)('with axe, in %s', colorScheme => {
  test.each(PAGES)('nothing is wrong with %s', async (_, address, prepare) => {
    const page = await viewer.visit(address, { colorScheme })
    await prepare(page)
    expect(await objections(page)).toEqual([])
  })
})

test('where the system sets all colours, one sees what is chosen and which community is which', async () => {
  const page = await viewer.visit('/?view=topics', {
    forcedColors: 'active',
    viewport: { width: 1280, height: 800 },
  })
  await drawn(page)
  const tab = page.getByRole('link', { name: 'Topics', exact: true })
  expect(await tab.evaluate(it => getComputedStyle(it).outlineStyle)).toBe('solid')
  const swatches = page.getByRole('list', { name: 'Communities' }).locator('i')
  await swatches.first().waitFor()
  const colors = await swatches.evaluateAll(all => all.map(it => getComputedStyle(it).backgroundColor))
  expect(colors.length).toBeGreaterThan(2)
  expect(new Set(colors).size).toBe(colors.length)
})

test.each([
  ['enlarged to 200 %', { width: 720, height: 450 }],
  ['on a phone held sideways', { width: 844, height: 390 }],
])('%s, a page leaves room for the graph beside the panel', async (_, viewport) => {
  const page = await viewer.visit(`/?node=${PAPER}`, { viewport })
  await Promise.all([drawn(page), panelTitle(page).waitFor()])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
  const [graph, beside] = await Promise.all([surface(page).boundingBox(), panel(page).boundingBox()])
  if (!graph || !beside) throw new Error('A part of the page is not shown.')
  expect(graph.height).toBeGreaterThan(0.7 * viewport.height)
  expect(beside.x).toBeGreaterThan(0.4 * viewport.width)
})

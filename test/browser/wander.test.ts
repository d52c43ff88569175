import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import { siteOf } from './library-site.ts'
import { addressOf, afterTimersOf, drawn, panel, panelTitle, surface, viewTitle } from './open-page.ts'
import { countStrokes } from './pixels.ts'
import { Viewer } from './viewer.ts'

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
A Study of Pictures
(Ada Example, Bo Sample)
It builds on CLIP and is twice as fast.
#vision
https://arxiv.org/abs/2403.00002
Another Study of Pictures
(Ada Example, Bo Sample)
#vision #speed`

const STUDY = 'arxiv:2403.00001'

const viewer = new Viewer(() => siteOf({ 'one.txt': DIGEST }))
afterEach(() => expect(viewer.complaints).toEqual([]))

/** The view with the camera on a node, or on the middle between two of them. */
async function visitAt(view: string, keys: [string, string?], options = {}, more = ''): Promise<Page> {
  const answer = await fetch(`${viewer.url}/api/scenes/${view}`)
  const { nodes } = decodeScene(await answer.arrayBuffer())
  const [a, b] = keys.map(key => nodes.key.indexOf(key ?? ''))
  const middle = (axis: Float32Array) => ((axis[a ?? 0] ?? 0) + (axis[b ?? a ?? 0] ?? 0)) / 2
  const [name, parameters = ''] = view.split('?')
  const camera = `x=${middle(nodes.x)}&y=${middle(nodes.y)}&zoom=2`
  const page = await viewer.visit(`/?view=${name}&${parameters}&labels=0&${camera}${more}`, options)
  await drawn(page)
  return page
}

const isFocused = (element: Element): boolean => element === document.activeElement

/** The middle of the canvas. */
async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await surface(page).boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

describe('a link', () => {
  test('says why it is there: under the pointer in short, and all of it after a click', async () => {
    const page = await visitAt('model?model=model:clip', [STUDY, 'model:clip'], {
      viewport: { width: 1200, height: 700 },
    })
    const { x, y } = await middleOf(page)
    await page.getByRole('list', { name: 'Lines' }).getByText('cites').waitFor()
    // Dashes of three pixels, and gaps that are a little shorter.
    expect(await countStrokes(page, { x, y }, 20)).toBeGreaterThan(3)
    await page.mouse.move(x, y)
    const hint = page.getByRole('tooltip')
    await hint.getByText('It builds on CLIP and is twice as fast.').waitFor()
    expect(await hint.textContent()).toMatch(/“A Study of Pictures” cites CLIP.*rule.*confidence/s)
    await page.mouse.click(x, y)
    await hint.waitFor({ state: 'detached' })
    await panel(page).getByRole('figure').waitFor()
    expect(await panel(page).getByRole('figure').textContent()).toMatch(/builds on CLIP.*one\.txt/s)
    expect([addressOf(page).get('node'), addressOf(page).get('with')].sort()).toEqual([STUDY, 'model:clip'])
    await page.goBack()
    await panel(page).waitFor({ state: 'detached' })
  })

  test('between authors says which papers they share, and answers a finger', async () => {
    const page = await visitAt('co-authors', ['author:ada-example', 'author:bo-sample'], { hasTouch: true })
    const { x, y } = await middleOf(page)
    await page.touchscreen.tap(x, y + 6)
    await panel(page).getByText('2 nodes together').waitFor()
    await panel(page).getByText('A Study of Pictures', { exact: true }).waitFor()
    expect(await panel(page).textContent()).toMatch(/papers\s*2.*Another Study/s)
  })
})

describe('similar papers', () => {
  test('lie around one, each link says what makes two alike, and pictures have them', async () => {
    const page = await visitAt(`similar?paper=${STUDY}`, [STUDY, 'arxiv:2403.00002'])
    expect(await viewTitle(page).textContent()).toBe('Similar papers: A Study of Pictures')
    const { x, y } = await middleOf(page)
    await page.mouse.move(x, y)
    await page
      .getByRole('tooltip')
      .getByText(/vision/)
      .waitFor()
    const picture = await fetch(`${viewer.url}/picture.svg?view=similar&paper=${STUDY}`)
    expect(await picture.text()).toContain('Another Study of Pictures')
    await page.goto(`${viewer.url}/?node=${STUDY}`)
    await panel(page).getByRole('button', { name: 'Similar papers' }).click()
    await expect.poll(() => addressOf(page).get('view')).toBe('similar')
  })
})

describe('several nodes', () => {
  test('are chosen with Shift, and the panel says what they share', async () => {
    const page = await visitAt('library', ['topic:vision'], {}, '&node=author:ada-example')
    await panelTitle(page).waitFor()
    const { x, y } = await middleOf(page)
    await page.keyboard.down('Shift')
    await page.mouse.click(x, y)
    await page.keyboard.up('Shift')
    await panel(page).getByText('2 nodes together').waitFor()
    await panel(page).getByRole('button', { name: 'Leave out “Ada Example”' }).click()
    await expect.poll(() => panelTitle(page).textContent()).toBe('#vision')
    await page.goto(`${viewer.url}/?node=author:ada-example&with=author:bo-sample,topic:vision&lang=ko`)
    await panel(page).getByText('함께 고른 노드 3개').waitFor()
    const paper = panel(page).getByRole('listitem').filter({ hasText: 'Another Study of Pictures' })
    expect(await paper.textContent()).toMatch(/Ada Example · Bo Sample/)
  })

  test('say what they are related to through papers that they do not share', async () => {
    const page = await viewer.visit('/?node=topic:vision&with=topic:speed')
    const people = panel(page)
      .getByRole('heading', { name: /People, in common/ })
      .locator('..')
    await people.getByText('Ada Example').waitFor()
    expect(await people.textContent()).toMatch(/Ada Example\s*2 and 1 paper/)
  })

  test('say which of them are linked; each link leads to its reason', async () => {
    const page = await viewer.visit(`/?node=topic:vision&with=author:bo-sample,model:clip,${STUDY}`)
    await panel(page).getByText('4 nodes together').waitFor()
    await panel(page).getByText('“A Study of Pictures” is by Bo Sample').waitFor()
    await panel(page).getByRole('button', { name: '“A Study of Pictures” cites CLIP' }).click()
    await panel(page).getByText('It builds on CLIP and is twice as fast.').waitFor()
    expect([addressOf(page).get('node'), addressOf(page).get('with')]).toEqual([STUDY, 'model:clip'])
  })
})

describe('a node of the map', () => {
  test('is hidden and pinned, and Back undoes that', async () => {
    const page = await visitAt('library', ['topic:vision'], {}, '&node=topic:vision')
    await page.getByText('7 nodes').waitFor()
    await page.getByRole('button', { name: 'Hide' }).click()
    await panel(page).waitFor({ state: 'detached' })
    await page.getByText('6 of 7 nodes').waitFor()
    expect(addressOf(page).get('node')).toBeNull()
    await page.getByRole('button', { name: 'Take off “#vision hidden: show again”' }).click()
    await page.getByText(/^7 nodes/).waitFor()
    const { x, y } = await middleOf(page)
    await page.mouse.click(x, y)
    await panelTitle(page).waitFor()
    await surface(page).press('p')
    await page.getByRole('button', { name: 'Pinned', exact: true }).waitFor()
    expect(addressOf(page).get('pin')).toBe('topic:vision')
    await page.goBack()
    await page.getByRole('button', { name: 'Pin', exact: true }).waitFor()
  })
})

/** Moves a finger along some points. @param stay milliseconds that it stays at the first */
async function touch(page: Page, points: { x: number; y: number }[], stay = 0): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', points.slice(0, 1))
  await afterTimersOf(page, stay)
  for (const point of points.slice(1)) await send('touchMove', [point])
  await send('touchEnd', [])
}

/** Corners around most of the map, beside what floats over it. */
const around = ({ x, y }: { x: number; y: number }, reach: number) =>
  [-1, 1, 1, -1].map((side, at) => ({ x: x + side * reach, y: y + (at < 2 ? -reach : reach) }))

describe('what lies together', () => {
  test('is chosen by drawing around it with Shift', async () => {
    const page = await viewer.visit('/?labels=0')
    await drawn(page)
    const [start, ...corners] = around(await middleOf(page), 250)
    await page.mouse.move(start?.x ?? 0, start?.y ?? 0)
    await page.keyboard.down('Shift')
    await page.mouse.down()
    for (const { x, y } of corners) await page.mouse.move(x, y)
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await panel(page)
      .getByText(/^[4-7] nodes together/)
      .waitFor()
    await panel(page)
      .getByText(/^2 of [4-7]: /)
      .first()
      .waitFor()
  })

  test('is chosen with a finger, which is asked for by a button', async () => {
    const page = await viewer.visit('/?labels=0', { hasTouch: true, viewport: { width: 390, height: 844 } })
    await drawn(page)
    await page.getByRole('button', { name: 'Draw around nodes' }).tap()
    await touch(page, around(await middleOf(page), 180))
    await panel(page)
      .getByText(/nodes together/)
      .waitFor()
    expect(
      await page
        .getByRole('button', { name: 'Draw around nodes', includeHidden: true })
        .getAttribute('aria-pressed'),
    ).toBe('false')
  })
})

describe('a finger that stays', () => {
  test('asks what is there, and chooses nothing', async () => {
    const page = await visitAt('model?model=model:clip', [STUDY, 'model:clip'], { hasTouch: true })
    const at = await middleOf(page)
    await touch(page, [at], 600)
    await page.getByRole('tooltip').getByText('It builds on CLIP and is twice as fast.').waitFor()
    expect(addressOf(page).get('node')).toBeNull()
    // Sooner, both would be a double tap.
    await afterTimersOf(page, 400)
    await page.touchscreen.tap(at.x, at.y)
    await panel(page).getByRole('figure').waitFor()
  })
})

describe('the neighbours of a node', () => {
  test('come at a double click, move nothing, and go again', async () => {
    const page = await visitAt('topics', ['topic:vision'])
    await page.getByText(/^2 nodes/).waitFor()
    const { x, y } = await middleOf(page)
    await page.mouse.dblclick(x, y)
    await page.getByText(/^4 nodes/).waitFor()
    expect(addressOf(page).get('expand')).toBe('topic:vision')
    await page.getByRole('button', { name: 'Take off “2 more around #vision”' }).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await panel(page).waitFor({ state: 'detached' })
    // It is where it was, so a click there finds it.
    await afterTimersOf(page, 400)
    await page.mouse.click(x, y)
    await expect.poll(() => panelTitle(page).textContent()).toBe('#vision')
    await surface(page).press('e')
    await page.getByText(/^2 nodes/).waitFor()
    await page.goBack()
    await page.getByText(/^4 nodes/).waitFor()
  })
})

describe('a path', () => {
  test('is told step by step with its evidence, and the list of commands leads on', async () => {
    const page = await viewer.visit('/?view=path&from=author:ada-example&to=model:clip')
    await drawn(page)
    await panel(page).getByText('2 steps').waitFor()
    await panel(page).getByText('It builds on CLIP and is twice as fast.').waitFor()
    const names = panel(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') })
    await expect.poll(async () => (await names.allTextContents()).join(' ')).toMatch(/Ada.*A Study.*CLIP/)
    await page.getByRole('button', { name: 'not through it' }).click()
    await expect.poll(() => addressOf(page).get('avoid')).toBe(STUDY)
    await panel(page)
      .getByText(/No path of at most 6 steps/)
      .waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'All commands' }).waitFor()
    await page.keyboard.type('“Topics”')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => addressOf(page).get('view')).toBe('topics')
  })

  test('ends at a node that is clicked on the map', async () => {
    const page = await visitAt('library', ['topic:speed'], {}, '&node=author:ada-example')
    await panelTitle(page).waitFor()
    await page.getByRole('button', { name: 'Path to…' }).click()
    await expect.poll(() => page.getByRole('combobox', { name: /connected/ }).evaluate(isFocused)).toBe(true)
    const { x, y } = await middleOf(page)
    await page.mouse.click(x, y)
    await expect.poll(() => addressOf(page).get('to')).toBe('topic:speed')
    await panel(page).getByText('2 steps').waitFor()
  })
})

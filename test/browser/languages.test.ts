import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addressOf, drawn, viewTitle } from './open-page.ts'
import { Viewer } from './viewer.ts'

const viewer = new Viewer()

const visit = (path: string): Promise<Page> => viewer.visit(path)
const alertOf = (page: Page) => page.getByRole('alert').textContent()

describe('a page in Korean', () => {
  test('says in Korean why a query is refused', async () => {
    const page = await visit('/?console=1&lang=ko&cypher=MATCH (p:Paper) SET p.title = 1 RETURN p')
    await page.getByRole('button', { name: '실행', exact: true }).click()
    await expect.poll(() => alertOf(page)).toContain('그래프를 바꾸는 질의입니다(')
    expect(await alertOf(page)).not.toMatch(/Refused|read-only/)
  })

  test('keeps the engine’s own words about a query, under a Korean heading', async () => {
    const page = await visit('/?console=1&lang=ko&cypher=MATCH (p:Paper RETURN p')
    await page.getByRole('button', { name: '실행', exact: true }).click()
    await expect.poll(() => alertOf(page)).toMatch(/질의를 이해할 수 없습니다.*1행 16열/s)
  })

  test('says in Korean what a parameter takes', async () => {
    const page = await visit('/?limit=9999999&lang=ko')
    await expect.poll(() => alertOf(page)).toContain('limit: 1부터 1,000,000까지의 정수를 쓰세요')
  })

  test('explains a failure of an embed in Korean', async () => {
    const page = await visit('/embed?view=author&author=topic:llm&lang=ko')
    await expect.poll(() => page.getByRole('main').textContent()).toContain('노드의 키를 쓰세요(저자')
  })
})

describe('the language menu', () => {
  test('lists languages by their own names and changes everything at once', async () => {
    const page = await visit('/')
    await drawn(page)
    await page.getByRole('button', { name: 'Appearance, Language' }).click()
    await page.getByRole('menuitemradio', { name: '한국어' }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('서재')
    expect(await page.locator('html').getAttribute('lang')).toBe('ko')
    await expect.poll(() => addressOf(page).get('lang')).toBe('ko')
    await page.getByRole('link', { name: '공저자' }).waitFor()
  })

  test('changes a saved query that is open', async () => {
    const page = await visit('/?console=1&lang=ko')
    await page.getByRole('button', { name: '월별 논문 수' }).click()
    await page.getByText('달마다 읽은 논문 수입니다.').waitFor()
    await page.getByRole('button', { name: '화면 모드, 언어' }).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await page.getByText('How many papers were read each month.').waitFor()
    await page.getByRole('textbox', { name: 'Months at most, newest first' }).waitFor()
  })
})

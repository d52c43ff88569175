import { expect, test } from 'vitest'
import { siteOf } from './library-site.ts'
import { panelTitle } from './open-page.ts'
import { Viewer } from './viewer.ts'

const WORD = 'Long'.repeat(30)
const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
${WORD}
(Ada Example)
#things`
const PHONE = { viewport: { width: 390, height: 844 } }

const viewer = new Viewer(() => siteOf({ 'one.txt': DIGEST }))

test.each(['/?as=list', '/?node=author:ada-example'])(
  'a word wider than a phone is broken, on %s',
  async path => {
    const page = await viewer.visit(path, PHONE)
    if (path.includes('node')) await panelTitle(page).waitFor()
    const names = page.getByRole('link', { name: WORD })
    await names.first().waitFor()
    const ends = await names.evaluateAll(all =>
      all.map(link => Math.max(...[...link.children].map(child => child.getBoundingClientRect().right))),
    )
    expect(Math.max(...ends)).toBeLessThanOrEqual(390)
  },
)

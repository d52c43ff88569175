import { stat, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAddress } from '../../src/address/address.ts'
import { publish } from '../../src/publish/publish.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { readSettings } from '../../src/settings.ts'
import { writeSingleFile } from '../../src/single-file/single-file.ts'
import { loadTranslator } from '../../src/text/translator.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { sharedBrowser } from './browser.ts'
import { openPage } from './open-page.ts'
import { hostFolder } from './static-host.ts'

const HOSTILE = `A </script><script>window.hacked = 1</script> Paper <!-- "&' $& ]]>`
const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
${HOSTILE}
(Ada Example, 이상호)
CLIP을 썼습니다. <img src=x onerror="window.hacked = 1">
#llm
https://arxiv.org/abs/2403.00002
Another Paper
(Ada Example)
CLIP을 썼습니다.
#llm`

let library: Library
let address: string
let path: string
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.import()
  const { store } = library
  const file = findFile(await loadCypherFiles(), 'view', 'library')
  const scene = arrange(await readView(store, file, parseParameters(file, {})), '', null)
  const page = await writeSingleFile(store, {
    file,
    scene,
    address: { ...readAddress('?node=model:clip'), view: 'library' },
    viewer: null,
    note: 'Not <b>all</b>',
    translator: await loadTranslator('en'),
  })
  path = `${await temporaryFolder('single-file')}/library.html`
  await writeFile(path, page)
  address = pathToFileURL(path).href
})
afterAll(() => library.destroy())

test('nothing that texts hold runs in a published folder', async () => {
  const folder = `${await temporaryFolder('hostile')}/site`
  await publish(library.store, readSettings({ home: library.home }, {}), {
    folder,
    base: null,
    language: 'en',
    only: [],
    privateCommentary: false,
    onProgress: () => undefined,
  })
  const host = await hostFolder(folder)
  const { page, complaints } = await openPage(await sharedBrowser(), {})
  const key = 'arxiv:2403.00001'
  for (const path of [
    `?node=${key}`,
    `embed-library.html?node=${key}`,
    'topic/llm.html',
    'digest/2024-03-14.html',
  ]) {
    await page.goto(`${host.url}${path}`)
    await page.getByText(HOSTILE).first().waitFor()
    expect([path, await page.evaluate(() => (window as { hacked?: number }).hacked)]).toEqual([
      path,
      undefined,
    ])
  }
  host.close()
  expect(complaints).toEqual([])
  expect(host.missing).toEqual([])
})

test('a page with everything in it opens from a disk, finds nodes and says what links them', async () => {
  const { page, complaints } = await openPage(await sharedBrowser(), {})
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(address)
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Model: CLIP')
  await page.getByText('Not <b>all</b>').waitFor()
  // There is no viewer that others could open.
  expect(await page.getByRole('link', { name: /Paperweave/ }).count()).toBe(0)
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('</SCRIPT>')
  await page.keyboard.press('Enter')
  const card = page.getByRole('complementary')
  await expect.poll(() => card.getByRole('heading').textContent()).toContain('</script><script>')
  expect(await card.getByRole('link').first().getAttribute('href')).toBe('https://arxiv.org/abs/2403.00001')
  await card.getByText('onerror').first().waitFor()
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined()
  expect(asked).toEqual([address])
  expect(complaints).toEqual([])
  expect((await stat(path)).size).toBeLessThan(450_000)
})

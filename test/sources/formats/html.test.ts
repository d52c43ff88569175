import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

describe('a web page', () => {
  it('reads as the digest that it shows', async () => {
    const { format, entries } = await readText(
      'news.html',
      `<!doctype html><html><head><style>p{}</style></head><body><nav>Menu</nav><h1>2024년 5월 2일</h1>
<h2><a href="https://arxiv.org/abs/1706.03762">Attention &amp; More</a></h2><p>(Jane Doe, John Roe)</p>
<p>순환 구조 없이 <b>어텐션</b>만 씁니다. <a href="https://arxiv.org/abs/1409.0473">예전 것</a>과 비교.</p><p>#nlp</p>
<h2>Haiku</h2><p>나왔네요.</p><script>alert(1)</script></body></html>`,
    )
    expect(format).toBe('html')
    expect(entries).toMatchObject([
      {
        title: 'Attention & More',
        arxivId: '1706.03762',
        authors: ['Jane Doe', 'John Roe'],
        commentary: '순환 구조 없이 어텐션만 씁니다. 예전 것 (https://arxiv.org/abs/1409.0473)과 비교.',
        topics: ['nlp'],
      },
      { title: 'Haiku', commentary: '나왔네요.' },
    ])
  })

  it('has no text in its document type and its comments', async () => {
    const { entries, diagnostics } = await readText(
      'news.html',
      '<!DOCTYPE html><!-- made by hand --><h2>Attention <!-- all -->of Things</h2><p><!-- a -->나왔네요.</p>',
    )
    expect(entries).toMatchObject([{ title: 'Attention of Things', commentary: '나왔네요.' }])
    expect(diagnostics).toEqual([])
  })

  it('counts a run of empty elements as one blank line', async () => {
    const { entries } = await readText(
      'news.html',
      `<h2>Attention of Things</h2>${'<br>&nbsp;\n<p></p>'.repeat(1_000)}<p>나왔네요.</p>`,
    )
    expect(entries).toMatchObject([{ commentary: '나왔네요.', place: { line: 3 }, endLine: 5 }])
  })
})

import { describe, expect, it } from 'vitest'
import { titlesOf } from '../read-text.ts'

describe('a title above another', () => {
  it.each([
    'Cats and Dogs in Paris: Two Animals and More Things',
    'Loyal Cats Learn Less and Dogs Forget Less',
  ])('is no list of authors: %s', async title =>
    expect(
      await titlesOf(`2024-05-02\nOne Bare Title\n${title}\n(Jane Doe, John Roe)\n평입니다.`, 'a.txt'),
    ).toEqual(['One Bare Title', title]),
  )

  it.each([
    [
      'is not the end of an English comment',
      'It is one more study of things and it appears at once. (https://a.example/1)',
    ],
    ['is not a wiki link', '[[240501 A Paper with Quite a Long Name about Many Things]]'],
  ])('%s', async (_, line) =>
    expect(
      await titlesOf(
        `2024-05-02\nOne Paper\n(Max Moe)\n평입니다.\n${line}\nTwo Papers on Things\n(Jane Doe, John Roe)\n평입니다.`,
        'a.txt',
      ),
    ).toEqual(['One Paper', 'Two Papers on Things']),
  )
})

import { test } from 'vitest'
import { answersHostileAddresses } from './hostile-addresses.ts'

test('hostile addresses and titles get a page or a clear refusal, and nothing of them is markup', async () => {
  await answersHostileAddresses(100)
})

import { test } from 'vitest'
import { answersHostileAddresses } from '../server/hostile-addresses.ts'

test('3,000 hostile addresses get a page or a clear refusal, and nothing of them is markup', async () => {
  await answersHostileAddresses(3000)
})

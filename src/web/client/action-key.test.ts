import { expect, test } from 'vitest'
import { keyFor } from './action-key.ts'

test('an action keeps its key while nobody knows how it ended, and through a double click', () => {
  let time = 0
  const now = () => time
  const first = keyFor('POST /a {}', now)
  expect(keyFor('POST /a {}', now).key).toBe(first.key)
  expect(keyFor('POST /a {"b":1}', now).key).not.toBe(first.key)
  first.answered(503)
  time = 3600_000
  expect(keyFor('POST /a {}', now).key).toBe(first.key)
  first.answered(201)
  time += 1000
  expect(keyFor('POST /a {}', now).key).toBe(first.key)
  time += 3000
  expect(keyFor('POST /a {}', now).key).not.toBe(first.key)
})

import { expect, test } from 'vitest'
import type { Lifecycle, Tone } from '#registers'
import { courseOf } from './step.ts'

const label = { zh: '态', en: 'state' }
const states = (tones: Record<string, Tone>): Lifecycle['states'] =>
  Object.fromEntries(Object.entries(tones).map(([state, tone]) => [state, { label, tone }]))
const move = (from: string[], to?: string) => ({ label, from, ...(to ? { to } : {}), by: ['clerk'] })

test('the shortest way to a good end is drawn; what lies beside it is left from the first step that leads there', () => {
  const lifecycle: Lifecycle = {
    initial: 'draft',
    states: states({
      ...{ draft: 'plain', filed: 'busy', returned: 'bad', heard: 'busy', granted: 'good' },
      ...{ revoked: 'ended', archived: 'ended' },
    }),
    moves: {
      file: move(['draft', 'returned'], 'filed'),
      note: move(['filed']),
      return: move(['filed', 'granted'], 'returned'),
      hear: move(['filed'], 'heard'),
      grant: move(['filed', 'heard'], 'granted'),
      revoke: move(['granted'], 'revoked'),
      archive: move(['revoked'], 'archived'),
    },
  }
  expect(courseOf(lifecycle)).toEqual({
    steps: ['draft', 'filed', 'granted'],
    asides: { returned: 'filed', heard: 'filed', revoked: 'granted', archived: 'granted' },
  })
})

test('where nothing good is reached no way is drawn', () => {
  const lifecycle = { initial: 'open', states: states({ open: 'busy', closed: 'ended' }), moves: {} }
  expect(courseOf(lifecycle)).toEqual({ steps: [], asides: {} })
})

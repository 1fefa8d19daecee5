import { nearest } from '#lib'
import type { Measure } from './measure.ts'

/** A measure, or what else is called like one. */
type Named = Pick<Measure, 'name' | 'label'>

/** The measures that somebody who wrote `text` may have meant: by their name, a part of it, or their Chinese label. */
export function nearMeasures<N extends Named>(measures: Iterable<N>, text: string): readonly N[] {
  const byName = [...measures].sort((a, b) => a.name.localeCompare(b.name))
  return nearest(byName, text, ({ name, label }) => [name, label.zh])
}

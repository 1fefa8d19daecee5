import type { Measure } from './measure.ts'

/** A measure, or what else is called like one. */
type Named = Pick<Measure, 'name' | 'label'>

/**
 * The measures that somebody who wrote `text` may have meant, nearest first, at most three: by their name, a part of
 * it, or their Chinese label.
 */
export function nearMeasures<N extends Named>(measures: Iterable<N>, text: string): readonly N[] {
  const asked = text.trim().toLowerCase()
  if (asked === '') return []
  return [...measures]
    .map((measure) => ({ measure, distance: nearness(measure, asked) }))
    .filter(({ distance }) => distance <= 0.5)
    .sort((a, b) => a.distance - b.distance || a.measure.name.localeCompare(b.measure.name))
    .slice(0, 3)
    .map(({ measure }) => measure)
}

/** 0: the same; 1: nothing in common. */
function nearness(measure: Named, asked: string): number {
  const name = measure.name.toLowerCase()
  const label = measure.label.zh.toLowerCase()
  const contained =
    asked.length > 1 && (name.includes(asked) || label.includes(asked) || asked.includes(label))
  return Math.min(contained ? 0.25 : 1, relativeDistance(name, asked), relativeDistance(label, asked))
}

function relativeDistance(a: string, b: string): number {
  return editDistance(a, b) / Math.max(a.length, b.length)
}

/** How many characters must be put in, taken out or replaced. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 0; i < a.length; i++) {
    const current = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

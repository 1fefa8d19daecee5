/**
 * What somebody who wrote `text` may have meant, nearest first, at most three. A thing goes by several names; it is as
 * near as the nearest of them. A name that holds the text, or is held by it, counts as a quarter away.
 */
export function nearest<T>(things: Iterable<T>, text: string, namesOf: (thing: T) => readonly string[]): T[] {
  const asked = text.trim().toLowerCase()
  if (asked === '') return []
  return [...things]
    .map((thing) => ({
      thing,
      distance: Math.min(...namesOf(thing).map((name) => nearness(name.toLowerCase(), asked))),
    }))
    .filter(({ distance }) => distance <= 0.5)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ thing }) => thing)
}

/** 0: the same; 1: nothing in common. */
function nearness(name: string, asked: string): number {
  const isContained = asked.length > 1 && name.length > 1 && (name.includes(asked) || asked.includes(name))
  return Math.min(isContained ? 0.25 : 1, editDistance(name, asked) / Math.max(name.length, asked.length))
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

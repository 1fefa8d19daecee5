/** No name is longer; whoever wrote more meant none of them. */
const longestAsked = 80

/**
 * What somebody who wrote `text` may have meant, nearest first, at most three. A thing goes by several names; it is as
 * near as the nearest of them. A name that holds the text, or is held by it, counts as a quarter away. The work for a
 * thing is bounded, whatever is asked: of a text longer than any name nothing is said.
 */
export function nearest<T>(things: Iterable<T>, text: string, namesOf: (thing: T) => readonly string[]): T[] {
  if (text.length > longestAsked) return []
  const asked = text.trim().toLowerCase()
  if (asked === '') return []
  return [...things]
    .map((thing) => ({
      thing,
      distance: Math.min(...namesOf(thing).map((name) => nearness(name.toLowerCase(), asked))),
    }))
    .filter(({ distance }) => distance <= nearEnough)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ thing }) => thing)
}

const nearEnough = 0.5

/** 0: the same; 1: nothing in common. */
function nearness(name: string, asked: string): number {
  const isContained = asked.length > 1 && name.length > 1 && (name.includes(asked) || asked.includes(name))
  const longer = Math.max(name.length, asked.length)
  const least = isContained ? 0.25 : 1
  // So many characters more cost at least so many steps.
  if (Math.abs(name.length - asked.length) / longer >= Math.min(least, nearEnough + 0.01)) return least
  return Math.min(least, editDistance(name, asked) / longer)
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

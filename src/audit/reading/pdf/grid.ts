import type { Rule } from './shape.ts'

/** A cell of a ruled table: which columns and rows of its grid it covers, ends exclusive. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A grid that ruling lines make; `xs` and `ys` are the places of its lines. */
export interface RuledGrid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly areas: readonly Area[]
}

/** Lines nearer than this are one line, drawn twice or not quite met. */
const near = 3
/** Shorter lines are marks, boxes to tick, underlines of a word. */
const shortest = 8

/** Joins lines that go on in one another. */
function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const groups: Rule[][] = []
  for (const rule of sorted) {
    const last = groups.at(-1)
    if (last && rule.at - (last[0]?.at ?? 0) <= 1.5) last.push(rule)
    else groups.push([rule])
  }
  const merged: Rule[] = []
  for (const group of groups) {
    let current: { at: number; from: number; to: number } | undefined
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      if (current && rule.from <= current.to + near) current.to = Math.max(current.to, rule.to)
      else {
        if (current) merged.push(current)
        current = { ...rule }
      }
    }
    if (current) merged.push(current)
  }
  return merged.filter(({ from, to }) => to - from >= shortest)
}

/** The tables that ruling lines make: lines that cross or meet belong to one. A single box is no table. */
export function findGrids(lying: readonly Rule[], standing: readonly Rule[]): readonly RuledGrid[] {
  const rows = mergeRules(lying)
  const columns = mergeRules(standing)
  const owners = Array.from({ length: rows.length + columns.length }, (_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (owners[root] !== root) root = owners[root] ?? root
    owners[at] = root
    return root
  }
  for (const [r, row] of rows.entries())
    for (const [c, column] of columns.entries())
      if (
        column.at >= row.from - near &&
        column.at <= row.to + near &&
        row.at >= column.from - near &&
        row.at <= column.to + near
      )
        owners[find(r)] = find(rows.length + c)
  const parts = new Map<number, { rows: Rule[]; columns: Rule[] }>()
  const partOf = (at: number) => {
    const root = find(at)
    const part = parts.get(root) ?? { rows: [], columns: [] }
    parts.set(root, part)
    return part
  }
  for (const [at, row] of rows.entries()) partOf(at).rows.push(row)
  for (const [at, column] of columns.entries()) partOf(rows.length + at).columns.push(column)
  return [...parts.values()]
    .filter((part) => part.rows.length >= 2 && part.columns.length >= 1)
    .map((part) => gridOf(part.rows, part.columns))
    .filter(({ areas }) => areas.length >= 2)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

function placesOf(rules: readonly Rule[]): number[] {
  const places: number[] = []
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    const last = places.at(-1)
    if (last === undefined || at - last > near) places.push(at)
  }
  return places
}

/** Sides may be left open: lines that reach out beyond the last one across end the table there. */
function withOpenSides(places: number[], across: readonly Rule[]): number[] {
  const [first = 0, last = 0] = [places[0], places.at(-1)]
  const before = across.filter(({ from }) => from < first - near * 3).map(({ from }) => from)
  const after = across.filter(({ to }) => to > last + near * 3).map(({ to }) => to)
  if (before.length >= across.length / 2) places.unshift(Math.min(...before))
  if (after.length >= across.length / 2) places.push(Math.max(...after))
  return places
}

function gridOf(rows: readonly Rule[], columns: readonly Rule[]): RuledGrid {
  const xs = withOpenSides(placesOf(columns), rows)
  const ys = withOpenSides(placesOf(rows), columns)
  const width = xs.length - 1
  const height = ys.length - 1
  if (width < 1 || height < 1) return { xs, ys, areas: [] }
  const isClosedRight = bordersOf(columns, xs, ys)
  const isClosedBelow = bordersOf(rows, ys, xs)
  return { xs, ys, areas: areasOf(width, height, isClosedRight, isClosedBelow) }
}

/** For each line place and each step across: whether a line is drawn there. */
function bordersOf(
  rules: readonly Rule[],
  places: readonly number[],
  steps: readonly number[],
): (place: number, step: number) => boolean {
  const width = steps.length
  const drawn = new Uint8Array(places.length * width)
  for (const { at, from, to } of rules) {
    let place = 0
    for (const [index, own] of places.entries())
      if (Math.abs(own - at) < Math.abs((places[place] ?? 0) - at)) place = index
    for (let step = 0; step + 1 < width; step++) {
      const middle = ((steps[step] ?? 0) + (steps[step + 1] ?? 0)) / 2
      if (middle >= from - 1 && middle <= to + 1) drawn[place * width + step] = 1
    }
  }
  return (place, step) => drawn[place * width + step] === 1
}

/** Grid cells without a line between them are one; what they cover together is taken as a box. */
function areasOf(
  width: number,
  height: number,
  isClosedRight: (place: number, step: number) => boolean,
  isClosedBelow: (place: number, step: number) => boolean,
): readonly Area[] {
  const owner = new Int32Array(width * height).fill(-1)
  const areas: Area[] = []
  for (let start = 0; start < owner.length; start++) {
    if (owner[start] !== -1) continue
    const top = Math.floor(start / width)
    const left = start % width
    let right = left + 1
    while (right < width && !isClosedRight(right, top) && owner[top * width + right] === -1) right++
    let bottom = top + 1
    while (bottom < height && isOpenAbove(bottom, left, right)) bottom++
    for (let row = top; row < bottom; row++) owner.fill(areas.length, row * width + left, row * width + right)
    areas.push({ top, bottom, left, right })
  }
  return areas

  function isOpenAbove(row: number, left: number, right: number): boolean {
    for (let column = left; column < right; column++)
      if (isClosedBelow(row, column) || owner[row * width + column] !== -1) return false
    return true
  }
}

import type { PDFPageProxy } from 'pdfjs-dist'
import { normalText } from '../normal-text.ts'
import { OPS } from './pdf-js.ts'
import type { Fragment, PageContent, Rule } from './shape.ts'

type Matrix = readonly [number, number, number, number, number, number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

interface TextItem {
  readonly str: string
  readonly fontName: string
  readonly width: number
  readonly transform: readonly number[]
}

/** What one page shows, turned so that most of its text runs from left to right. */
export async function readPage(proxy: PDFPageProxy): Promise<PageContent> {
  const { height, transform, width } = proxy.getViewport({ scale: 1 })
  const upright = matrixOf(transform)
  const { items } = await proxy.getTextContent({ disableNormalization: true })
  const texts: TextItem[] = []
  for (const item of items) if ('str' in item && item.str.trim() !== '') texts.push(item)
  const turn = mostTurned(texts, upright)
  const view = times(turned(turn, width, height), upright)
  const [shownWidth, shownHeight] = turn % 2 === 0 ? [width, height] : [height, width]
  const drawing = drawingOf(await proxy.getOperatorList(), view)
  return {
    page: proxy.pageNumber,
    width: shownWidth,
    height: shownHeight,
    fragments: texts.flatMap((item) => fragmentOf(item, view)),
    lying: drawing.lying,
    standing: drawing.standing,
    hasPicture: drawing.wide > shownWidth * pictureShare && drawing.high > shownHeight * pictureShare,
  }
}

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

/** Quarter turns clockwise that a direction of text is away from reading direction; undefined for slanted text. */
function quarterOf(direction: Matrix): number | undefined {
  const quarters = Math.atan2(direction[1], direction[0]) / (Math.PI / 2)
  const whole = Math.round(quarters)
  return Math.abs(quarters - whole) > 0.05 ? undefined : (whole + 4) % 4
}

/** How the page itself must be turned: wide tables are often set sideways on an upright page. */
function mostTurned(items: readonly TextItem[], view: Matrix): number {
  const counts = [0, 0, 0, 0]
  for (const { str, transform } of items) {
    const quarter = quarterOf(times(view, matrixOf(transform)))
    if (quarter !== undefined) counts[quarter] = (counts[quarter] ?? 0) + str.length
  }
  return counts.indexOf(Math.max(...counts))
}

/** Turns text that runs `quarters` clockwise back, within a page of this size. */
function turned(quarters: number, width: number, height: number): Matrix {
  if (quarters === 1) return [0, -1, 1, 0, 0, width]
  if (quarters === 2) return [-1, 0, 0, -1, width, height]
  return quarters === 3 ? [0, 1, -1, 0, height, 0] : identity
}

/** Slanted text is a watermark or a stamp. */
function fragmentOf({ fontName, str, transform, width }: TextItem, view: Matrix): readonly Fragment[] {
  const matrix = times(view, matrixOf(transform))
  if (quarterOf(matrix) !== 0) return []
  const [, , , , left, base] = matrix
  const size = Math.hypot(matrix[2], matrix[3])
  const text = normalText(str).trim()
  if (text === '' || size === 0) return []
  const lead = str.length - str.trimStart().length
  const perCharacter = width / Math.max(1, str.length)
  const end = left + width - (str.length - str.trimEnd().length) * perCharacter
  return [{ text, left: left + lead * perCharacter, right: end, base, size, font: fontName }]
}

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const fills = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** Lines are drawn as strokes, or filled as very thin boxes. */
const thinnest = 3
/** A page with more is a drawing. */
const mostRules = 40_000

/** Pictures themselves are not read; where one is placed, its unit square is as large as it. */
const pictureShare = 0.4

interface Drawing {
  readonly lying: Rule[]
  readonly standing: Rule[]
  /** The largest unit square that anything is placed in. */
  wide: number
  high: number
}

/** Follows the page's drawing and keeps what lies or stands straight. */
function drawingOf(list: Operators, view: Matrix): Drawing {
  const found: Drawing = { lying: [], standing: [], wide: 0, high: 0 }
  const saved: Matrix[] = []
  let current = view
  for (const [at, operator] of list.fnArray.entries()) {
    const args = list.argsArray[at]
    if (operator === OPS.save) saved.push(current)
    else if (operator === OPS.restore) current = saved.pop() ?? current
    else if (operator === OPS.transform && isNumbers(args)) {
      current = times(current, matrixOf(args))
      found.wide = Math.max(found.wide, Math.abs(current[0]) + Math.abs(current[2]))
      found.high = Math.max(found.high, Math.abs(current[1]) + Math.abs(current[3]))
    } else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(current)
      const matrix = Array.isArray(args) ? args[0] : undefined
      if (isNumbers(matrix)) current = times(current, matrixOf(matrix))
    } else if (operator === OPS.paintFormXObjectEnd) current = saved.pop() ?? current
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      if (found.lying.length + found.standing.length > mostRules) break
      const path = Array.isArray(args[1]) ? args[1][0] : undefined
      if (path instanceof Float32Array)
        addPath(found, path, current, strokes.has(args[0]), fills.has(args[0]))
    }
  }
  return found
}

function isNumbers(value: unknown): value is readonly number[] {
  return (Array.isArray(value) || value instanceof Float32Array) && typeof value[0] === 'number'
}

type Point = readonly [number, number]

/** A path in steps: 0 moves, 1 draws a line, 2 and 3 curves, 4 closes. */
function addPath(
  found: Drawing,
  path: Float32Array,
  matrix: Matrix,
  isStroked: boolean,
  isFilled: boolean,
): void {
  if (!isStroked && !isFilled) return
  let points: Point[] = []
  const finish = () => {
    if (isStroked) for (const [at, point] of points.entries()) addLine(found, points[at - 1], point)
    if (isFilled) addThinBox(found, points)
    points = []
  }
  const steps: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 4
    const length = steps[step] ?? 0
    const point = apply(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0)
    if (step === 0) {
      finish()
      points.push(point)
    } else if (step === 4) {
      const first = points[0]
      if (first) points.push(first)
    } else if (step === 1) points.push(point)
    else {
      finish()
      points.push(point)
    }
    at += length + 1
  }
  finish()
}

function addLine(found: Drawing, from: Point | undefined, to: Point): void {
  if (!from) return
  const [x, y] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])]
  if (y < 1 && x > y)
    found.lying.push({
      at: (from[1] + to[1]) / 2,
      from: Math.min(from[0], to[0]),
      to: Math.max(from[0], to[0]),
    })
  else if (x < 1 && y > x)
    found.standing.push({
      at: (from[0] + to[0]) / 2,
      from: Math.min(from[1], to[1]),
      to: Math.max(from[1], to[1]),
    })
}

function addThinBox(found: Drawing, points: readonly Point[]): void {
  if (points.length < 3) return
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thinnest && right - left > bottom - top)
    found.lying.push({ at: (top + bottom) / 2, from: left, to: right })
  else if (right - left <= thinnest && bottom - top > right - left)
    found.standing.push({ at: (left + right) / 2, from: top, to: bottom })
}

import type { Mark } from '../document.ts'

/** A computed number is underlined and has no sign. */
export type DrawnMark = Exclude<Mark, 'computed'>

/**
 * The signs after a number, drawn rather than written: text that is copied or read out of a report holds the number
 * alone. 手 in its four strokes, and a lock.
 */
const strokes: Readonly<Record<DrawnMark, string>> = {
  manual: '<path d="M7.4 1.2C6 1.8 4.5 2.1 2.7 2.2M2.2 4.3H7.8M1.2 6.4H8.8M5.1 2V8.3Q5.1 9.2 3.7 8.9"/>',
  frozen: '<path d="M2 4.8H8V9H2ZM3.5 4.8V3A1.5 1.5 0 0 1 6.5 3V4.8"/>',
}

const pen = 'fill="none" stroke-width="0.9" stroke-linecap="round" stroke-linejoin="round"'

/** An SVG of ten units a side, drawn in one colour. */
export function markIcon(mark: DrawnMark, colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" ${pen} stroke="${colour}">${strokes[mark]}</svg>`
}

/** The signs for a page that shows them often: drawn once, used by `#mark-manual` and `#mark-frozen`. */
export function markSymbols(): string {
  const symbols = (Object.keys(strokes) as DrawnMark[]).map(
    (mark) => `<symbol id="mark-${mark}" viewBox="0 0 10 10" ${pen}>${strokes[mark]}</symbol>`,
  )
  return `<svg class="symbols" aria-hidden="true">${symbols.join('')}</svg>`
}

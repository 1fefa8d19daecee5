/**
 * A cell as its file carries it, before any register gives it a meaning.
 * - text: as typed; - number: exact decimal text, at most 15 digits of it certain;
 * - date: `2024-12-31`, or with a time `2024-12-31 09:30:00`; - percent: a number shown as one (0.9261 for 92.61%);
 * - yesNo: `true` or `false`; - error: `#REF!`; - uncomputed: a formula whose value the file does not have.
 */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'percent' | 'yesNo' | 'error' | 'uncomputed'
  readonly text: string
  /** Decimals that the cell's format shows; absent where it shows the number as it is. */
  readonly decimals?: number
  /** The value is what a formula gave when the file was last saved. */
  readonly isFormula?: true
}

/** One row of a sheet; cells by 0-based column, absent where empty. */
export interface Row {
  /** 1-based, as a spreadsheet shows it. */
  readonly row: number
  readonly cells: readonly (Cell | undefined)[]
}

/** Cells that a sheet shows as one; rows and columns 0-based, ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** How bare serial numbers of days are to be counted here. */
  readonly dates: DateSystem
  /** Rows that have at least one cell with something in it, in order, in handy batches. Each call reads anew. */
  rows(): AsyncGenerator<readonly Row[]>
  /** What can be known before the rows are read: cells shown as one, and about how many rows there are. */
  survey(): Promise<{ readonly merges: readonly Merge[]; readonly rows: number }>
}

/** A workbook or a text table, open for reading. */
export interface Table {
  readonly name: string
  readonly kind: 'workbook' | 'text'
  readonly sheets: readonly Sheet[]
  close(): Promise<void>
}

/** `A`, `Z`, `AA` … of a 0-based column. */
export function columnLetter(column: number): string {
  let text = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    text = String.fromCharCode(65 + (rest % 26)) + text
  return text
}

/** The 0-based column and 1-based row of `AB12`; -1 and 0 for what is missing. */
export function parseReference(reference: string): { column: number; row: number } {
  const letters = /^[A-Za-z]*/.exec(reference)?.[0].length ?? 0
  return { column: columnOfReference(reference), row: Number(reference.slice(letters)) || 0 }
}

/** The 0-based column of `AB12`, or -1. */
export function columnOfReference(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

const dayLength = 86_400_000
const epoch = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
export type DateSystem = keyof typeof epoch

/**
 * The day (and time, where there is one) of a spreadsheet's serial number. Undefined outside of 1900 to 9999, and for
 * serial 60 of the 1900 system, the 29 February 1900 that never was.
 */
export function dayOfSerial(serial: number, system: DateSystem = 1900): string | undefined {
  if (!Number.isInteger(serial) || system !== 1900) return readSerial(serial, system)
  // A sheet names few days, each of them many times.
  const known = daysKnown.get(serial)
  if (known !== undefined) return known
  const day = readSerial(serial, system)
  if (day !== undefined && daysKnown.size < 10_000) daysKnown.set(serial, day)
  return day
}

const daysKnown = new Map<number, string>()

function readSerial(serial: number, system: DateSystem): string | undefined {
  if (!Number.isFinite(serial) || serial < (system === 1900 ? 1 : 0) || serial >= 2_958_466) return undefined
  if (system === 1900 && Math.floor(serial) === 60) return undefined
  const shifted = system === 1900 && serial < 60 ? serial + 1 : serial
  const date = new Date(epoch[system] + Math.round(shifted * 86_400) * 1000)
  const text = date.toISOString()
  if (text.length > 24) return undefined
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`
}

/**
 * The serial number (1900 system) of a day, or of a day and its time (`2024-12-31 09:30`); undefined for days that the
 * two systems count differently.
 */
export function serialOfDay(text: string): number | undefined {
  const [day = '', time = '00:00'] = text.split(' ')
  const at = Date.parse(`${day}T${time}Z`)
  const serial = (at - epoch[1900]) / dayLength
  return serial > 60 ? serial : undefined
}

/** A double as a spreadsheet shows it: 15 digits, written out without exponent. */
export function numberText(raw: string): string | undefined {
  // Most numbers are short, and stand as they are.
  if (/^-?[1-9]\d{0,10}\.\d{1,3}[1-9]$/.test(raw)) return raw
  if (/^-?\d{1,15}$/.test(raw)) return raw === '-0' ? '0' : raw.replace(/^(-?)0+(?=\d)/, '$1')
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return undefined
  const [mantissa = '0', power = '0'] = value.toExponential(14).split('e')
  const digits = mantissa.replace('-', '').replace('.', '').replace(/0+$/, '')
  if (digits === '') return '0'
  const point = Number(power) + 1
  const sign = value < 0 ? '-' : ''
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (digits.length <= point) return sign + digits.padEnd(point, '0')
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

const comparisons: readonly (readonly [written: string, printed: string])[] = [
  ['>=', '≥'],
  ['<=', '≤'],
]
/** A number without separators, of four digits or more, with nothing beside it but a comparison and a unit; no year. */
const long = /^([≥≤<>=]?)(\d{4,})(?!年)((?:\.\d+)?[^\d]*)$/

/** A target or an actual as the screen prints it: `≥1,850`. Words stay as they are. */
export function numberText(written: string): string {
  const printed = comparisons.reduce((text, [from, to]) => text.replace(from, to), written)
  return printed.replace(
    long,
    (_, sign: string, digits: string, rest: string) =>
      `${sign}${digits.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest}`,
  )
}

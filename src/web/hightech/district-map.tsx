import type { FigureAsked } from '../client/figure.ts'
import { FigureNumber } from '../figure/figure-number.tsx'

/** A district as a tile: where it lies among its neighbours, what it is called, and its figure. */
export interface Tile {
  readonly region: string
  readonly label: string
  readonly value: string | null
  readonly shown: string
}

/** Where districts lie to one another, row and column: a schema that needs no map data, and no scale. */
const places: Readonly<Record<string, readonly [row: number, column: number]>> = {
  '320582': [1, 2],
  '320581': [1, 3],
  '320585': [1, 4],
  '320505': [2, 1],
  '320507': [2, 2],
  '320583': [2, 3],
  '320506': [3, 1],
  '320508': [3, 2],
  '320571': [3, 3],
  '320509': [4, 2],
}

export const hasMap = (tiles: readonly Tile[]) => tiles.every(({ region }) => region in places)

/** Districts where they lie, the more deeply tinted the larger their figure. Each opens its grounds. */
export function DistrictMap({
  label,
  tiles,
  asked,
}: {
  label: string
  tiles: readonly Tile[]
  asked: FigureAsked
}) {
  const tint = tintOf(tiles)
  return (
    <ul className="district-map" aria-label={label}>
      {tiles.map(({ region, label: name, value, shown }) => {
        const [row, column] = places[region] ?? []
        return (
          <li key={region} style={{ gridRow: row, gridColumn: column, backgroundColor: tint(value) }}>
            <span>{name}</span>
            <FigureNumber asked={{ ...asked, scope: { region } }}>{shown}</FigureNumber>
          </li>
        )
      })}
    </ul>
  )
}

/** From the palest for the least to the deepest for the most; never so deep that the words on it are hard to read. */
function tintOf(tiles: readonly Tile[]): (value: string | null) => string {
  const values = tiles.flatMap(({ value }) => (value === null ? [] : [Number(value)]))
  const least = Math.min(...values)
  const range = Math.max(...values) - least
  return (value) => {
    if (value === null) return 'transparent'
    const share = range === 0 ? 0 : (Number(value) - least) / range
    return `rgb(29 79 145 / ${(0.06 + share * 0.3).toFixed(2)})`
  }
}

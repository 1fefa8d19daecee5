/** A row as it was pasted: its cells, and whether a page may have ended before it. */
export interface PastedRow {
  readonly cells: readonly string[]
  readonly isAfterGap: boolean
}

/** A row under the table's own columns. */
export interface PlacedRow {
  readonly cells: string[]
  readonly isAfterGap: boolean
}

import type { ComponentType } from 'react'
import type { RecordAsked } from '../address/record-address.ts'
import type { RecordOpened } from '../client/record.ts'
import type { Words } from '../words/language.tsx'

/** What a business system adds to the pages beside what its description gives. Its routes are listed beside it. */
export interface SystemPages {
  readonly places: readonly Place[]
  readonly recordTabs?: readonly RecordTab[]
}

/** An entry of the menu. */
export interface Place {
  readonly to: string
  readonly label: Words<string>
  readonly Icon: ComponentType<{ readonly 'aria-hidden'?: boolean }>
}

/** A tab of the pages of some registers' records. */
export interface RecordTab {
  readonly key: string
  readonly label: Words<string>
  readonly registers: readonly string[]
  readonly View: ComponentType<{ readonly asked: RecordAsked; readonly opened: RecordOpened }>
}

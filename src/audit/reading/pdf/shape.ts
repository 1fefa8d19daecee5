/** A run of text on a page; in points from its upper left corner, as the page is read. */
export interface Fragment {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The line that the characters stand on. */
  readonly base: number
  readonly size: number
  /** Which of the document's fonts; says only whether two runs are set alike. */
  readonly font: string
}

/** A ruling line. For one that lies, `at` is its height and `from`, `to` its ends from left to right. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What a page shows, as far as a reader of text and tables asks. */
export interface PageContent {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly fragments: readonly Fragment[]
  readonly lying: readonly Rule[]
  readonly standing: readonly Rule[]
  /** Something is placed on it as large as a scanned page. */
  readonly hasPicture: boolean
}

/** Where the middle of a run's characters is. */
export function middleOf(fragment: Fragment): number {
  return fragment.base - fragment.size * 0.35
}

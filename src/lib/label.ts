/** A name that people read, in the two languages of the product. Chinese comes first. */
export interface Label {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Label

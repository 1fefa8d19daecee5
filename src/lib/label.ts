/** A name that people read, in the two languages of the product. Chinese comes first. */
export interface Label {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Label

/** Several names in a row, as each language parts them. */
export function joinLabels(labels: readonly Label[]): Label {
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') }
}

/** Which record, and as of when it is to be read; absent: as it stands now. */
export interface RecordAsked {
  readonly register: string
  readonly id: string
  readonly asOf?: string | undefined
}

/** A record in an address: `contracts/01jfxy…`, with `@2024-12-20` where it is read as of then. */
export function formatRecordAddress({ register, id, asOf }: RecordAsked): string {
  return `${register}/${id}${asOf ? `@${asOf}` : ''}`
}

/** Absent where the text names no record. */
export function parseRecordAddress(text: string | undefined): RecordAsked | undefined {
  const match = /^([^/@]+)\/([^/@]+)(?:@(.+))?$/.exec(text ?? '')
  if (!match?.[1] || !match[2]) return undefined
  return { register: match[1], id: match[2], ...(match[3] ? { asOf: match[3] } : {}) }
}

import { hash } from 'node:crypto'
import { canonicalJson, type Instant, type Json } from '#lib'
import type { Values } from '#registers'

/** What of a record version is hashed: everything but when it was replaced, which is not known when it is written. */
export interface Content {
  readonly register: string
  readonly unit: string
  readonly id: string
  readonly version: number
  readonly state?: string
  readonly knownFrom: Instant
  readonly takenOver: boolean
  readonly rule?: string
  readonly values: Values
}

/** The first 16 bytes of a content's SHA-256, as two signed numbers, so that SQL can combine them over many versions. */
export interface Mark {
  readonly mark1: bigint
  readonly mark2: bigint
}

/**
 * The one text of a version. Absent members are left out, so that a field which a register gains later changes no
 * hash of an earlier version.
 */
export function contentOf({
  register,
  unit,
  id,
  version,
  state,
  knownFrom,
  takenOver,
  rule,
  values,
}: Content): string {
  const whole = { register, unit, id, version, state, knownFrom, takenOver, rule, values: values as Json }
  return canonicalJson(whole)
}

/** SHA-256 of a content, as bytes. */
export function hashContent(content: string): Buffer {
  return hash('sha256', content, 'buffer')
}

export function markOf(hash: Buffer): Mark {
  return { mark1: hash.readBigInt64BE(0), mark2: hash.readBigInt64BE(8) }
}

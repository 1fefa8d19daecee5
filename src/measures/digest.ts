import { sha256 } from '#lib'
import { contentOf, hashContent, markOf, type RecordVersion } from '#records'

/**
 * The digest over marks that the database has combined: two signed 64-bit integers (null over no versions) -> 32 hex
 * digits.
 */
export function digestOfMarks(mark1: string | null, mark2: string | null): string {
  return [mark1, mark2]
    .map((half) =>
      BigInt.asUintN(64, BigInt(half ?? 0))
        .toString(16)
        .padStart(16, '0'),
    )
    .join('')
}

/** Of a ratio, growth or difference: over the digests of its two parts, in their order. */
export function combinedDigest(parts: readonly string[]): string {
  return sha256(parts.join('\n')).slice(0, 32)
}

/**
 * The digest of a figure without parts, from the record versions behind it in whatever order: of each version the
 * first 16 bytes of the SHA-256 of its canonical content, all of them combined by exclusive or. Anyone who has the
 * records can compute it again.
 */
export function recomputeDigest(versions: Iterable<RecordVersion>): string {
  let [first, second] = [0n, 0n]
  for (const version of versions) {
    const { mark1, mark2 } = markOf(hashContent(contentOf(version)))
    first ^= mark1
    second ^= mark2
  }
  return digestOfMarks(String(first), String(second))
}

import { createHash } from 'node:crypto'
import type { TableSum } from './backup-format.ts'

/** Adds a table's COPY text up as it goes by. Each row ends in a newline, and no newline stands inside one. */
export function summing(): { add(chunk: Buffer): void; sum(): TableSum } {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add(chunk) {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++
    },
    sum: () => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}

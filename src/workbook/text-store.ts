/**
 * Texts by number, kept as bytes outside of the heap: a workbook of 100,000 rows may share a million of them, which as
 * JavaScript strings would take several times their size and make the heap grow by several times that.
 */
export class TextStore {
  #bytes = Buffer.allocUnsafe(1 << 12)
  #used = 0
  #ends = new Uint32Array(1 << 6)
  #count = 0

  get count(): number {
    return this.#count
  }

  get bytes(): number {
    return this.#used
  }

  /** Gives the text's number, from 0. */
  append(text: string): number {
    const most = text.length * 3
    if (this.#used + most > this.#bytes.length) this.#growBytes(most)
    if (this.#count === this.#ends.length) this.#growEnds()
    this.#used += this.#bytes.write(text, this.#used)
    this.#ends[this.#count] = this.#used
    return this.#count++
  }

  at(number: number): string | undefined {
    if (number < 0 || number >= this.#count) return undefined
    const from = number === 0 ? 0 : this.#ends[number - 1]
    return this.#bytes.toString('utf8', from, this.#ends[number])
  }

  all(): string[] {
    return Array.from({ length: this.#count }, (_, number) => this.at(number) ?? '')
  }

  #growBytes(need: number): void {
    const bytes = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#used + need))
    this.#bytes.copy(bytes, 0, 0, this.#used)
    this.#bytes = bytes
  }

  #growEnds(): void {
    const ends = new Uint32Array(this.#ends.length * 2)
    ends.set(this.#ends)
    this.#ends = ends
  }
}

import { hash } from 'node:crypto'

/** Words of 32 bits that tell a text: 128 bits of its hash, so that two texts are never taken for one. */
const width = 4

/**
 * Numbers by text, kept outside of the heap: an import remembers every key of the file, and as a Map of strings
 * 100,000 of them would be what its memory mostly consists of.
 */
export class KeyTable {
  #hashes = new Uint32Array(1024 * width)
  /** The number plus one; 0 where the place is free. */
  #numbers = new Uint32Array(1024)
  #count = 0

  get(text: string): number | undefined {
    if (this.#count === 0) return undefined
    const number = this.#numbers[this.#place(hashOf(text))]
    return number ? number - 1 : undefined
  }

  /** Gives the number that the text had before. */
  set(text: string, number: number): number | undefined {
    if (this.#count * 2 >= this.#numbers.length) this.#grow()
    const words = hashOf(text)
    const before = this.#numbers[this.#place(words)]
    this.#put(words, number + 1)
    return before ? before - 1 : undefined
  }

  #put(words: Uint32Array, number: number): void {
    const place = this.#place(words)
    if (this.#numbers[place] === 0) this.#count++
    this.#numbers[place] = number
    this.#hashes.set(words, place * width)
  }

  /** Where a hash stands, or would. */
  #place(words: Uint32Array): number {
    const mask = this.#numbers.length - 1
    let place = (words[0] ?? 0) & mask
    while (this.#numbers[place] !== 0 && !this.#stands(words, place)) place = (place + 1) & mask
    return place
  }

  #stands(words: Uint32Array, place: number): boolean {
    for (let i = 0; i < width; i++) if (this.#hashes[place * width + i] !== words[i]) return false
    return true
  }

  #grow(): void {
    const hashes = this.#hashes
    const numbers = this.#numbers
    this.#hashes = new Uint32Array(hashes.length * 2)
    this.#numbers = new Uint32Array(numbers.length * 2)
    this.#count = 0
    numbers.forEach((number, place) => {
      if (number !== 0) this.#put(hashes.subarray(place * width, (place + 1) * width), number)
    })
  }
}

const last = { text: '', words: wordsOf('') }

/** A record's row asks for the same text in the table of each of its lists, one after the other. */
function hashOf(text: string): Uint32Array {
  if (text !== last.text) {
    last.text = text
    last.words = wordsOf(text)
  }
  return last.words
}

function wordsOf(text: string): Uint32Array {
  const bytes = hash('sha256', text, 'buffer')
  const words = new Uint32Array(width)
  for (let i = 0; i < width; i++) words[i] = bytes.readUInt32LE(i * 4)
  return words
}

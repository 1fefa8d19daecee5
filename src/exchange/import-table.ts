import { hash } from 'node:crypto'

/** Words of 32 bits that tell a text: together so many that two texts are never taken for one. */
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
    // The lowest bits of a sum hang on the lowest bits of the characters alone.
    let place = ((words[0] ?? 0) >>> 7) & mask
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

/** Keys are short; what is longer is hashed the dear way. */
const short = 64
/** Stands behind a text, so that one is not taken for the beginning of another. */
const ended = 0x10001
/** By place and word: chosen anew by each process, so that nobody can choose two keys that are taken for one. */
const factors = crypto.getRandomValues(new Uint32Array((short + 1) * width))

const last = { text: '', words: new Uint32Array(width) }
putWords('', last.words)

/** A record's row asks for the same text in the table of each of its lists, one after the other. What is given is gone with the next call. */
function hashOf(text: string): Uint32Array {
  if (text !== last.text) {
    last.text = text
    putWords(text, last.words)
  }
  return last.words
}

/**
 * Sums of characters times random factors: two different texts agree in all four with a chance below 2^-64, at a tenth
 * of the price of a SHA-256.
 */
function putWords(text: string, words: Uint32Array): void {
  if (text.length > short) {
    const bytes = hash('sha256', text, 'buffer')
    for (let i = 0; i < width; i++) words[i] = bytes.readUInt32LE(i * 4)
    return
  }
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0, factor = 0; at <= text.length; at++, factor += width) {
    const code = at < text.length ? text.charCodeAt(at) + 1 : ended
    a = (a + Math.imul(code, factors[factor] ?? 0)) | 0
    b = (b + Math.imul(code, factors[factor + 1] ?? 0)) | 0
    c = (c + Math.imul(code, factors[factor + 2] ?? 0)) | 0
    d = (d + Math.imul(code, factors[factor + 3] ?? 0)) | 0
  }
  words[0] = a
  words[1] = b
  words[2] = c
  words[3] = d
}

/** So many answers of one register are kept; a long import asks about ever other records. */
const most = 100

/**
 * What a writing transaction has read, so that it asks for nothing twice. Writers of a unit stand in line, so an answer
 * stands until the transaction itself writes the register.
 */
export class Seen {
  readonly #answers = new Map<string, Map<string, Promise<unknown>>>()

  once<T>(register: string, question: string, ask: () => Promise<T>): Promise<T> {
    const answers = this.#answers.get(register) ?? new Map<string, Promise<unknown>>()
    this.#answers.set(register, answers)
    const known = answers.get(question)
    if (known) return known as Promise<T>
    if (answers.size >= most) answers.clear()
    const asked = ask()
    answers.set(question, asked)
    return asked
  }

  forget(register: string): void {
    this.#answers.delete(register)
  }
}

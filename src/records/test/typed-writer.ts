import { ok, type Result } from '#lib'
import { defineView, isSet, type RecordOf, text, yesNo } from '#registers'
import type { Behaviour, BehaviourEffect, RecordVersion, RecordWriter } from '../index.ts'
import { behavioursOf, reactionTo } from '../index.ts'
import { books, loans } from './library-catalogue.ts'

// Read by the compiler alone: what a writer and a behaviour must not take. Each line that is marked fails to compile,
// and the mark fails where it does compile.

export async function reads(writer: RecordWriter): Promise<readonly unknown[]> {
  const book = await writer.get(books, 'b1')
  const title: string = book.values.title
  const pages: number | undefined = book.values.pages
  const genre: 'science' | 'history' | undefined = book.values.genre
  const parts: readonly { readonly name: string; readonly price?: string }[] = book.values.parts ?? []
  const name: 'books' = book.register
  // @ts-expect-error a book has no colour
  const colour = book.values.colour
  // @ts-expect-error a price may be empty
  const price: string = book.values.price
  // @ts-expect-error no such genre
  const isPoetry = book.values.genre === 'poetry'
  const [loan] = await writer.list(loans, isSet('book'))
  // @ts-expect-error there may be none
  const slip: string = loan.values.slip
  // @ts-expect-error a loan is no book
  const other: RecordVersion<typeof books> | undefined = loan
  // @ts-expect-error no field of books
  const total = await writer.sum(books, 'colour', isSet('price'))
  const unknown = await writer.get('books', 'b1')
  // @ts-expect-error of a register known by its name alone a value may be anything
  const said: string = unknown.values.title
  return [title, pages, genre, parts, name, colour, price, isPoetry, slip, other, total, said]
}

export async function writes(writer: RecordWriter): Promise<void> {
  const remark: string | undefined = undefined
  await writer.propose(loans, { slip: 'L1', book: 'b1', reader: 'reader', remark })
  // @ts-expect-error a loan is of a book
  await writer.propose(loans, { slip: 'L1', reader: 'reader' })
  // @ts-expect-error pages are counted
  await writer.propose(books, { number: 'B1', title: '书', pages: '300' })
  await writer.amend(loans, 'l1', 1, { remark: null })
  // @ts-expect-error no field of loans
  await writer.amend(loans, 'l1', 1, { colour: 'red' })
  await writer.move(loans, 'l1', 1, 'lend', { lentOn: '2024-03-01' })
  // @ts-expect-error no move of loans
  await writer.move(loans, 'l1', 1, 'burn')
  const view = defineView('books', { title: text({ label: { zh: '书名', en: 'Title' }, required: true }) })
  const seen: RecordOf<typeof view> = (await writer.get(view, 'b1')).values
  // @ts-expect-error a view is read, not written
  await writer.amend(view, 'b1', 1, { title: seen.title })
  // @ts-expect-error the view does not show it
  String(seen.number)
}

const good: Behaviour<typeof loans> = async ({ record, set }) => set({ remark: record.values.reader })
// @ts-expect-error no field of loans
const strange: Behaviour<typeof loans> = async ({ set }) => set({ colour: 'red' })
const wrong: Behaviour<typeof loans> = async ({ set }) =>
  // @ts-expect-error a fine is money, as text
  set({ fine: 5 })
const past: Behaviour<typeof loans> = async (): Promise<Result<BehaviourEffect>> =>
  // @ts-expect-error only the cause's own `set` sets
  ok({ patch: { fine: '5' } })

export const declared = [
  behavioursOf(loans, { good, strange, wrong, past }),
  // @ts-expect-error a behaviour of loans is none of books
  behavioursOf(books, { good }),
]

const seats = defineView('library.seats', {
  held: yesNo({ label: { zh: '占用', en: 'Held' }, required: true }),
})
// @ts-expect-error a behaviour of loans does not react to seats
export const reaction = reactionTo(seats, ['hold'], good)

const ofBooks: Behaviour<typeof books> = async () => ok({})
// @ts-expect-error what is declared for both takes records of both
export const both = behavioursOf([books, loans], { ofBooks })

import type { Place, Problem } from '#lib'
import type { FieldValue } from './register.ts'

/** Why a raw value could not be read; it becomes a problem once its place is known. */
export class Fault {
  readonly at: (place: Place) => Problem
  constructor(at: (place: Place) => Problem) {
    this.at = at
  }
}

/** Reads one raw value: canonical, absent (undefined), or at fault. */
export type Reader = (raw: unknown) => FieldValue | undefined | Fault

type Creator<P> = (params: P, at?: Place) => Problem

export function fault<P>(create: Creator<P>, params: P): Fault {
  return new Fault((place) => create(params, place))
}

/** Nothing was given. */
export function isEmpty(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === ''
}

/** Text or a number as the text that it was written as; undefined for anything else. */
export function written(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw)
  return undefined
}

/** What a message quotes of a raw value. */
export function quote(raw: unknown): string {
  const text = written(raw) ?? JSON.stringify(raw) ?? ''
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const simple = /^[\x20-\x7e]*$/
/** Half-width, without surrounding white space. */
export function halfWidth(text: string): string {
  return (simple.test(text) ? text : text.normalize('NFKC').replaceAll('−', '-')).trim()
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { FigureAsked } from '../client/figure.ts'
import { formatFigureAddress } from './figure-address.ts'
import { formatRecordAddress, type RecordAsked } from './record-address.ts'

/** All that an address may say besides its path; every page takes what it knows. */
export interface AppSearch {
  /** Absent: the unit that the session begins with. */
  readonly unit?: string | undefined
  /** A day or moment; absent: now. */
  readonly asOf?: string | undefined
  /** The figure whose panel is open. */
  readonly figure?: string | undefined
  /** The record whose drawer is open. */
  readonly record?: string | undefined
  /** Where in the drawer: its versions, its form (`edit`). */
  readonly part?: string | undefined
  /** The field of that form to begin with. */
  readonly field?: string | undefined
  readonly q?: string | undefined
  readonly filter?: string | undefined
  readonly state?: string | undefined
  /** `field:asc` or `field:desc` */
  readonly sort?: string | undefined
  readonly page?: string | undefined
  readonly size?: string | undefined
  readonly columns?: string | undefined
  readonly tab?: string | undefined
  readonly show?: string | undefined
  readonly period?: string | undefined
  readonly value?: string | undefined
  readonly job?: string | undefined
  /** The finding of an audit that is looked at, counted from 1. */
  readonly finding?: string | undefined
  /** The file of a batch that is looked at. */
  readonly file?: string | undefined
  /** A day of the week that a calendar shows. */
  readonly week?: string | undefined
  /** Of a draw: what makes it the same again. */
  readonly seed?: string | undefined
}

const names = [
  ...(['unit', 'asOf', 'figure', 'record', 'part', 'field', 'q', 'filter', 'state', 'sort'] as const),
  ...([
    'page',
    'size',
    'columns',
    'tab',
    'show',
    'period',
    'value',
    'job',
    'finding',
    'file',
    'week',
    'seed',
  ] as const),
] satisfies readonly (keyof AppSearch)[]

/** Keeps what is known and is text; anything else in an address is ignored. */
export function parseAppSearch(raw: Record<string, unknown>): AppSearch {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = raw[name]
      return typeof text === 'string' && text !== '' ? [[name, text]] : []
    }),
  )
}

export function useAppSearch(): AppSearch {
  return useSearch({ strict: false })
}

/** Changes the address of the page one is on; what is given as undefined leaves it. */
export function useChangeSearch(): (change: AppSearch, options?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  return useCallback(
    (change, options) => {
      void navigate({
        to: '.',
        search: (before: AppSearch) => ({ ...before, ...change }),
        replace: options?.replace ?? false,
      })
    },
    [navigate],
  )
}

/** The search of a link that opens a figure's panel over the page one is on. */
export function withFigure(asked: FigureAsked) {
  return (before: AppSearch): AppSearch => ({
    ...before,
    figure: formatFigureAddress(asked),
    record: undefined,
    part: undefined,
  })
}

/** The search of a link that opens a record's drawer; an open figure stays behind it. */
export function withRecord(asked: RecordAsked) {
  return (before: AppSearch): AppSearch => ({
    ...before,
    record: formatRecordAddress(asked),
    part: undefined,
  })
}

/** The search of a link to another page: only the unit goes along, and the as-of where the page asks for it. */
export function onlyUnit(before: AppSearch): AppSearch {
  return { unit: before.unit }
}

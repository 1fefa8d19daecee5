import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AppSearch } from '../address/app-search.ts'

/** Leads to a file of the batch, or to one of its findings, counted from 0. */
export function FileLink(props: { file: number; finding?: number; children: ReactNode }) {
  const { file, finding, children } = props
  const search = (before: AppSearch): AppSearch => ({
    ...before,
    file: String(file),
    finding: finding === undefined ? undefined : String(finding + 1),
    show: undefined,
  })
  return (
    <Link to="/audit" search={search}>
      {children}
    </Link>
  )
}

/** Leads to the findings of one unit or of one kind. */
export function FindingsLink(props: { by: 'unit' | 'check'; value: string; children: ReactNode }) {
  const { by, value, children } = props
  const search = (before: AppSearch): AppSearch => ({ ...before, tab: 'findings', filter: `${by}:${value}` })
  return (
    <Link to="/audit" search={search}>
      {children}
    </Link>
  )
}

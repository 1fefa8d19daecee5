import type { ReactNode } from 'react'

/** An empty place says what would fill it, and offers it. */
export function EmptyState(props: { says: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>{props.says}</p>
      {props.action}
    </div>
  )
}

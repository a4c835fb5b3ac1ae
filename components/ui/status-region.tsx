import type { ReactNode } from 'react'

/** Always on the page, with or without words, so that a change is announced without moving anything. */
export function StatusRegion({ children }: { children?: ReactNode }) {
  return (
    <p className="status-region" role="status">
      {children}
    </p>
  )
}

'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'

let shownPath: string | null = null

/**
 * Title, one line that says what the page answers, and the act beside it. After a navigation inside the
 * application the title takes focus, as a fresh page would; a changed filter on the same page leaves focus alone.
 */
export function PageTitle({
  title,
  intro,
  actions,
}: {
  title: ReactNode
  intro?: ReactNode
  actions?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const path = usePathname()
  useEffect(() => {
    if (shownPath !== null && shownPath !== path) heading.current?.focus()
    shownPath = path
  }, [path])
  return (
    <div className="page-title">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {intro && <p className="page-intro">{intro}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  )
}

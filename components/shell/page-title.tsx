'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'

let shownPath: string | null = null

/**
 * Title, one line that says what the page answers, and the act beside it. After a navigation inside the
 * application the title takes focus, as a fresh page would; a changed filter on the same page leaves focus alone,
 * unless what had focus (the button of a form that is done) is no longer there.
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
  const lost = useLostFocus()
  useEffect(() => {
    if (shownPath !== null && shownPath !== path) heading.current?.focus()
    shownPath = path
  }, [path])
  // Runs at every render on purpose: what had focus may go with any answer of the server.
  useEffect(() => {
    if (lost()) heading.current?.focus({ preventScroll: true })
  })
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

/** Whether what had focus last is gone from the page, so that the next Tab would begin all over. */
function useLostFocus() {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  return () => last.current !== null && !last.current.isConnected && document.activeElement === document.body
}

'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from './button'

type Props = { open: boolean; onClose: () => void; title: string; children: ReactNode }

/** The browser's own dialog: focus starts at its title, stays inside, and goes back to where it came from. */
export function Dialog({ open, onClose, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) {
      element.showModal()
      heading.current?.focus()
    }
    if (!open && element?.open) element.close()
  }, [open])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button look="subtle" compact onClick={onClose}>
          Sluiten
        </Button>
      </div>
      {open && children}
    </dialog>
  )
}

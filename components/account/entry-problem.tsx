'use client'

import { useEffect, useRef } from 'react'

type Props = {
  title: string
  help: string
  /** Changes with every press, so that the message takes focus again. */ press: unknown
}

/** Why a form before signing in did not do what was asked; it takes focus. */
export function EntryProblem({ title, help, press }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [press])
  return (
    <div ref={box} tabIndex={-1} role="alert" className="utrecht-alert utrecht-alert--warning alert">
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p className="alert-title">{title}</p>
          <p>{help}</p>
        </div>
      </div>
    </div>
  )
}

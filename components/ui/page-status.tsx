'use client'

import { useEffect, useState } from 'react'
import { StatusRegion } from './status-region'

const eventName = 'schakel:melding'

/** Says in the status region of the page what was done; it stays when the form that said it is gone. */
export function announce(words: string): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: words }))
}

/** The status region of a page; its room is reserved, so that nothing jumps. */
export function PageStatus() {
  const [words, setWords] = useState('')
  useEffect(() => {
    const show = (event: Event) => event instanceof CustomEvent && setWords(String(event.detail))
    window.addEventListener(eventName, show)
    return () => window.removeEventListener(eventName, show)
  }, [])
  return <StatusRegion>{words}</StatusRegion>
}

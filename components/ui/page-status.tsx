'use client'

import { useEffect, useState } from 'react'
import { StatusRegion } from './status-region'

const eventName = 'schakel:melding'

/** What was said last, so that the page one comes back to says it too. */
let said = { words: '', at: -Infinity }
/** How long it stays news on a next page, in milliseconds. */
const news = 10_000

/** Says in the status region of the page what was done; it stays when the form that said it is gone. */
export function announce(words: string): void {
  said = { words, at: performance.now() }
  window.dispatchEvent(new CustomEvent(eventName, { detail: words }))
}

/** The status region of a page; its room is reserved, so that nothing jumps. */
export function PageStatus() {
  const [words, setWords] = useState('')
  useEffect(() => {
    const show = (event: Event) => event instanceof CustomEvent && setWords(String(event.detail))
    window.addEventListener(eventName, show)
    // A region that appears with words in it is not read aloud; one that gets them later is.
    const later = setTimeout(() => performance.now() - said.at < news && setWords(said.words), 100)
    return () => {
      clearTimeout(later)
      window.removeEventListener(eventName, show)
    }
  }, [])
  return <StatusRegion>{words}</StatusRegion>
}

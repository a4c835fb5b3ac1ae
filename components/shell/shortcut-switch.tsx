'use client'

import { useSyncExternalStore } from 'react'
import { setSingleKeys, singleKeysOn } from './shortcuts'

const changed = 'schakel:sneltoetsen'

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener)
  return () => window.removeEventListener(changed, listener)
}

/** Switches the shortcuts of one letter off and on (WCAG 2.1.4); belongs on the page of the own account. */
export function ShortcutSwitch() {
  const on = useSyncExternalStore(subscribe, singleKeysOn, () => true)
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          setSingleKeys(event.target.checked)
          window.dispatchEvent(new Event(changed))
        }}
      />
      <span>
        Sneltoetsen van één letter gebruiken
        <span className="choice-help">
          / gaat naar zoeken, J en K lopen door een lijst. Ctrl+K werkt altijd.
        </span>
      </span>
    </label>
  )
}

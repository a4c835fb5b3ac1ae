const storageKey = 'schakel.sneltoetsen'

/** Whether shortcuts of one letter work; WCAG 2.1.4 asks that a person can switch them off. */
export function singleKeysOn(): boolean {
  return window.localStorage.getItem(storageKey) !== 'uit'
}

/** Remembers the choice in this browser; it says nothing about anyone. */
export function setSingleKeys(on: boolean): void {
  if (on) window.localStorage.removeItem(storageKey)
  else window.localStorage.setItem(storageKey, 'uit')
}

/** True while someone types, so that a letter stays a letter. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** A key press that is a single-letter shortcut now: no modifier held, nobody typing, not switched off. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false
  return singleKeysOn()
}

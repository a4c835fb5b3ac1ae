/** True while someone types, so that a letter stays a letter. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/**
 * Whether a key press counts as a shortcut of one key: no modifier held, nobody typing, no dialog open, and not
 * switched off by this account (WCAG 2.1.4).
 */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false
  return document.querySelector('[data-single-keys="off"], dialog[open]') === null
}

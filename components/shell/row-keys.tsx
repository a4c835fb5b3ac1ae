'use client'

import { useEffect } from 'react'
import { isSingleKey } from './shortcuts'

const links = () =>
  [...document.querySelectorAll('.data-table tbody tr')].flatMap(
    (row) =>
      row.querySelector<HTMLAnchorElement>('a.utrecht-button') ??
      row.querySelector<HTMLAnchorElement>('a') ??
      [],
  )

function onKeyDown(event: KeyboardEvent) {
  if ((event.key !== 'j' && event.key !== 'k') || !isSingleKey(event)) return
  const rows = links()
  const at = rows.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = event.key === 'j' ? at + 1 : Math.max(at - 1, 0)
  rows[Math.min(next, rows.length - 1)]?.focus()
}

/** J and K walk through the rows of the list on this page; Enter opens, as on any link. */
export function RowKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}

'use client'

import { useEffect } from 'react'
import { isSingleKey } from './shortcuts'

const openMenu = () => document.querySelector<HTMLDetailsElement>('details[data-menu][open]')

function closeMenu(returnFocus: boolean) {
  const menu = openMenu()
  if (!menu) return
  menu.open = false
  if (returnFocus) menu.querySelector('summary')?.focus()
}

function onKeyDown(event: KeyboardEvent) {
  if (event.key === 'Escape') return closeMenu(true)
  const palette = event.key === 'k' && (event.ctrlKey || event.metaKey)
  if (!palette && !(event.key === '/' && isSingleKey(event))) return
  const search = document.querySelector<HTMLInputElement>('[data-search]')
  if (!search) return
  event.preventDefault()
  search.focus()
  search.select()
}

function onPointerDown(event: PointerEvent) {
  const menu = openMenu()
  if (menu && event.target instanceof Node && !menu.contains(event.target)) closeMenu(false)
}

/** Keys of every page: `/` and Ctrl+K go to the search field, Escape and a press elsewhere close the menu. */
export function ShellKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('pointerdown', onPointerDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('pointerdown', onPointerDown)
    }
  }, [])
  return null
}

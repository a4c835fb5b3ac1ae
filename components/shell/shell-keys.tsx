'use client'

import { useEffect } from 'react'
import { goKeys } from './shortcut-list'
import { isSingleKey } from './shortcuts'

const openMenu = () => document.querySelector<HTMLDetailsElement>('details[data-menu][open]')

function closeMenu(returnFocus: boolean) {
  const menu = openMenu()
  if (!menu) return
  menu.open = false
  if (returnFocus) menu.querySelector('summary')?.focus()
}

function toSearch(event: KeyboardEvent) {
  const search = document.querySelector<HTMLInputElement>('[data-search]')
  if (!search) return
  event.preventDefault()
  search.focus()
  search.select()
}

/** How long after G a letter still goes somewhere, in milliseconds. */
const patience = 1500
let pressedGAt = -Infinity

function goTo(letter: string): boolean {
  const [section] = Object.entries(goKeys).find(([, key]) => key === letter) ?? []
  const link = document.querySelector<HTMLAnchorElement>(`[data-section="${section}"]`)
  link?.click()
  return link !== null
}

/** What a letter takes focus to: the main button of the page, or the first field of its form. */
const places: Readonly<Record<string, string>> = {
  n: 'main .utrecht-button--primary-action',
  f: 'main form[data-action-form] :is(input:not([type="hidden"]), select, textarea)',
}

function onLetter(event: KeyboardEvent) {
  const follows = event.timeStamp - pressedGAt < patience
  pressedGAt = event.key === 'g' ? event.timeStamp : -Infinity
  if (follows && goTo(event.key)) return event.preventDefault()
  const place = places[event.key]
  const found = place && document.querySelector<HTMLElement>(place)
  if (!found) return
  event.preventDefault()
  found.focus()
}

function onKeyDown(event: KeyboardEvent) {
  if (event.key === 'Escape') return closeMenu(true)
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) return toSearch(event)
  if (!isSingleKey(event)) return
  if (event.key === '/') return toSearch(event)
  onLetter(event)
}

function onPointerDown(event: PointerEvent) {
  const menu = openMenu()
  if (menu && event.target instanceof Node && !menu.contains(event.target)) closeMenu(false)
}

/**
 * Keys of every page: `/` and Ctrl+K go to the search field, G and a letter to a screen, N to the main button, F to the
 * first field; Escape and a press elsewhere close the menu.
 */
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

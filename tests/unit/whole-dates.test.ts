import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { wholeDates } from '@/components/ui/whole-dates'

test('a date between words stays on one line, in one element that a stacked cell can place', () => {
  expect(renderToStaticMarkup(wholeDates('van 01-01-2015 tot en met 3-2-2026.') as ReactElement)).toBe(
    '<span>van <span class="whole">01-01-2015</span> tot en met <span class="whole">3-2-2026</span>.</span>',
  )
})

test('a date by itself, other words and what is drawn already stay as they are', () => {
  for (const words of ['01-01-2015', 'Beschut-werk-regeling', '', null, 12])
    expect(wholeDates(words)).toBe(words)
})

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { WeekTable } from '@/components/workplace/week-table'
import type { WeekPlace } from '@/lib/workplace/week-screen'

type Monday = [used: number, seats: number, supportUsed: number, support: number]

const place = (name: string, [used, seats, supportUsed, support]: Monday): WeekPlace => ({
  id: name,
  name,
  location: 'Hal',
  city: 'Meerdorp',
  days: [{ weekday: 1, hours: 8, used, seats, supportUsed, support }],
})

/** What the line of the location says of Monday. */
function locationOn(...mondays: Monday[]) {
  const places = mondays.map((monday, at) => place(`Plek ${at + 1}`, monday))
  const html = renderToStaticMarkup(createElement(WeekTable, { places, monday: '2026-11-23' }))
  return /<tr class="week-location">.*?<td.*?<\/td>/.exec(html)?.[0] ?? ''
}

test.each<[string, Monday[], string | null]>([
  [
    'seats at one and support at the other do not make a place',
    [
      [2, 2, 1, 4],
      [1, 2, 4, 4],
    ],
    'vol',
  ],
  [
    'all seats taken',
    [
      [2, 2, 1, 4],
      [2, 2, 1, 4],
    ],
    'vol',
  ],
  [
    'one of the two has seat and support',
    [
      [2, 2, 1, 4],
      [1, 2, 1, 4],
    ],
    null,
  ],
  [
    'too many seats at one, room at the other',
    [
      [3, 2, 1, 4],
      [0, 4, 0, 4],
    ],
    'te veel',
  ],
  [
    'too much support at one, room at the other',
    [
      [1, 2, 5, 4],
      [0, 4, 0, 4],
    ],
    'te veel',
  ],
])('the line of a location, %s', (_, mondays, word) => {
  const cell = locationOn(...mondays)
  const used = mondays.reduce((all, [taken]) => all + taken, 0)
  expect(cell).toContain(`${used} / `)
  expect(/week-word">([^<]+)/.exec(cell)?.[1] ?? null).toBe(word)
})

test.each<[Monday, string | null]>([
  [[1, 2, 1, 4], null],
  [[2, 2, 1, 4], 'vol'],
  [[1, 2, 4, 4], 'vol: begeleiding'],
  [[1, 2, 5, 4], 'te veel begeleiding'],
  [[3, 2, 1, 4], 'te veel mensen'],
])('the line of one place says what is full or too much: %j', (monday, word) => {
  const html = renderToStaticMarkup(
    createElement(WeekTable, { places: [place('Plek', monday)], monday: '2026-11-23' }),
  )
  expect(/week-word">([^<]+)/.exec(html)?.[1] ?? null).toBe(word)
})

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FutureNote } from '@/components/report/future-note'
import { AsOfForm } from '@/components/waiting-list/as-of-form'

const shown = (day: string, known: string | null) =>
  renderToStaticMarkup(createElement(AsOfForm, { action: '/sturing', day, known }))

test('the form of the two days says under it what could not be known of the day by then', () => {
  expect(shown('30-09-2026', '01-01-2026')).toContain('Op 01-01-2026 moest 30-09-2026 nog komen.')
  expect(shown('30-09-2026', '30-09-2026')).not.toContain('nog komen')
  expect(shown('30-09-2026', null)).not.toContain('nog komen')
})

test('a day that has still to come is said once: as known now, or as known then', () => {
  const note = (known: string | null) =>
    renderToStaticMarkup(createElement(FutureNote, { day: '2027-06-30', known, today: '2026-11-02' }))
  expect(note(null)).toContain('30-06-2027 moet nog komen.')
  expect(note('2026-10-01')).toBe('')
})

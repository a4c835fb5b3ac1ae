import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GroupTable } from '@/components/report/group-table'
import type { GroupReport } from '@/lib/report/group-queries'

const figures = {
  target: 41,
  unit: 'standardPlaces',
  places: 36.1,
  hours: 1120,
  persons: { kind: 'number', value: 42 },
  state: 'owed',
} as const
const data: GroupReport = {
  day: '2026-11-23', known: null, today: '2026-11-23', company: null, beside: null, opened: null, threshold: 5,
  rows: [{ id: 'aaaa', name: 'Meerdorp', ...figures }], total: figures,
} // prettier-ignore

test('each municipality is a link to its own figures on that day, and no address is read as words', () => {
  const html = renderToStaticMarkup(createElement(GroupTable, { data, asked: { dag: '2025-12-31' } }))
  expect(html).toMatch(/<a[^>]*href="\/sturing\?dag=2025-12-31&amp;gemeente=aaaa"[^>]*>Meerdorp<\/a>/)
  expect(html.replace(/<[^>]*>/g, ' ')).not.toContain('/sturing')
})

const shownText = (total: GroupReport['total']) =>
  renderToStaticMarkup(createElement(GroupTable, { data: { ...data, total }, asked: {} })).replaceAll(
    /<[^>]*>/g,
    ' ',
  )

test('the number stands with its unit, and together only where the units are equal', () => {
  expect(shownText(figures)).toMatch(/Meerdorp\s+41\s+plekken van 31 uur\s[\s\S]*Samen\s+41\s+plekken van 31 uur/)
  expect(shownText({ ...figures, target: null, unit: null })).toMatch(/Samen\s+niet op te tellen\s+verschillende eenheden/)
}) // prettier-ignore

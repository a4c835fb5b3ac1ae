import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GroupTable } from '@/components/report/group-table'
import type { GroupReport } from '@/lib/report/group-queries'

const figures = {
  target: 41,
  places: 36.1,
  hours: 1120,
  persons: { kind: 'number', value: 42 },
  state: 'owed',
} as const
const data: GroupReport = {
  day: '2026-11-23', known: null, today: '2026-11-23', company: null, beside: null, threshold: 5,
  rows: [{ id: 'aaaa', name: 'Meerdorp', ...figures }], total: figures,
} // prettier-ignore

test('each municipality is a link to its own figures on that day, and no address is read as words', () => {
  const html = renderToStaticMarkup(createElement(GroupTable, { data, asked: { dag: '2025-12-31' } }))
  expect(html).toMatch(/<a[^>]*href="\/sturing\?dag=2025-12-31&amp;gemeente=aaaa"[^>]*>Meerdorp<\/a>/)
  expect(html.replace(/<[^>]*>/g, ' ')).not.toContain('/sturing')
})

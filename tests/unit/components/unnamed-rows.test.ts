import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { UnnamedRows, whyUnnamed } from '@/components/report/unnamed-rows'
import { UnnamedWaitingTable } from '@/components/waiting-list/unnamed-waiting-table'

type List = Parameters<typeof UnnamedWaitingTable>[0]['list']

const plain = (html: string) => html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
const rowsOn = (page: number, rows: string[]) =>
  plain(
    renderToStaticMarkup(
      createElement(UnnamedRows, {
        caption: 'Cijfer',
        columns: [{ label: 'Telt omdat' }],
        rows: rows.map((why) => [why]),
        page,
        pageSize: 50,
      }),
    ),
  )

test('rows are numbered on from the page before, and it says once why they hold no more', () => {
  const second = rowsOn(2, ['Aangemeld in 2026.', 'Aangemeld in 2026.'])
  expect(second).toMatch(/Regel.*51\|.*Aangemeld in 2026\..*52\|.*Aangemeld in 2026\./s)
  expect(second.split(whyUnnamed)).toHaveLength(2)
})

test('an empty page says that it is empty, and nothing of what rows would hold', () => {
  expect(rowsOn(3, [])).toContain('Deze pagina is leeg.')
  expect(rowsOn(3, [])).not.toContain(whyUnnamed)
})

test('the list of a manager is place, support and hours, with the way to how long people wait', () => {
  const rows = [1, 2, 3, 4, 5].map((place) => ({ place, hours: { above: 16, upTo: 24 }, support: ['light', 'medium', null] }))
  const list = { named: false, rows, queue: 'toBePlaced', counts: { toBePlaced: 5 }, threshold: 5 } as unknown as List
  const html = renderToStaticMarkup(createElement(UnnamedWaitingTable, { list, asked: { dag: '2026-10-31' } }))
  expect(plain(html)).toContain(whyUnnamed)
  expect(html).toContain('licht, middel of onbekend')
  expect(html).toContain('meer dan 16 tot en met 24')
  expect(html).toContain('href="/sturing/doorstroom?dag=2026-10-31"')
  for (const gone of ['Sinds', 'Laatst bevestigd', 'Volgende controle', 'Sleutel']) expect(html).not.toContain(gone)
}) // prettier-ignore

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { NationalPublished } from '@/components/report/national-published'
import { formatNumber } from '@/lib/domain/dutch-number'
import {
  publishedLabel,
  publishedMonths,
  publishedQuarters,
  publishedWorking,
} from '@/lib/report/national-published'
import { referenceRows } from '@/tests/support/reference-files'

const figures = referenceRows('national-published.csv').map((row) => ({
  key: row.key ?? '',
  value: Number(row.value),
  unit: row.unit ?? '',
  source: row.source ?? '',
  note: row.note || null,
  from: row.valid_from ?? '',
  until: row.valid_to ?? '',
}))
const valueOf = (figure: { value: number } | null) => figure?.value ?? null

describe('wat UWV en CBS publiceerden', () => {
  test('per kwartaal: elk getal in zijn eigen eenheid, en wat niemand publiceerde is onbekend', () => {
    expect(
      publishedQuarters(figures).map(({ period, advices, advicesTotal, withAdvice, working }) => [
        period,
        ...[advices, advicesTotal, withAdvice, working].map(valueOf),
      ]),
    ).toEqual([
      ['kwartaal 1 van 2018', 490, 2644, null, 1465],
      ['kwartaal 2 van 2021', null, 9966, null, 5913],
      ['kwartaal 1 van 2022', null, null, null, 7101],
      ['kwartaal 2 van 2022', null, null, 11469, 7421],
    ])
  })

  test('de tekening telt personen alleen: het halve jaar in plekken staat er niet tussen', () => {
    expect(publishedWorking(figures).map(({ value }) => value)).toEqual([313, 1184, 1465, 3992, 5198, 5913, 6767, 7101, 7421, 8032])
  }) // prettier-ignore

  test('per maand: vijftien maanden, beschut werk alleen van januari en februari 2023', () => {
    const months = publishedMonths(figures)
    const row = (at: number) => {
      const month = months.at(at)
      return month && [month.period, ...[month.all, month.sheltered, month.subsidy, month.forfait].map(valueOf)]
    }
    expect(months).toHaveLength(15)
    expect(row(0)).toEqual(['januari 2023', 234220, 6980, 33460, 3340])
    expect(row(1)).toEqual(['februari 2023', 234920, 7040, 33610, 3210])
    expect(row(2)).toEqual(['maart 2023', 238340, null, 34260, 3150])
    expect(row(-1)).toEqual(['maart 2024', 254040, null, null, null])
  }) // prettier-ignore

  test('elk gepubliceerd getal staat op de pagina, en elk heet iets', () => {
    const page = renderToStaticMarkup(createElement(NationalPublished, { figures }))
    for (const figure of figures) {
      expect(page).toContain(formatNumber(figure.value))
      expect(publishedLabel(figure)).not.toMatch(/national|[a-z][A-Z]/)
    }
    expect(page).toContain('onbekend')
  })
})

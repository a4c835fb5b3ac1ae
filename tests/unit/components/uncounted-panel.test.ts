import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { UncountedPanel } from '@/components/report/uncounted-panel'
import type { Shown } from '@/lib/domain/small-numbers'

const asked = { gemeente: '7d2f3c52-6f5c-4f0e-9d53-2f1f6f0f9a11', dag: '2026-09-30' }
const htmlOf = (idle: Shown) =>
  renderToStaticMarkup(createElement(UncountedPanel, { data: { shown: { idle }, threshold: 5 }, asked }))

describe('wie geplaatst is en niet meetelt', () => {
  test.each([{ kind: 'few' }, { kind: 'kept' }, { kind: 'number', value: 7 }] as const)(
    '%o: er is een weg naar de kwaliteit, met dezelfde gemeente en dag',
    (idle) => {
      expect(htmlOf(idle)).toContain(
        `href="/sturing/kwaliteit?gemeente=${asked.gemeente}&amp;dag=2026-09-30&amp;soort=placedWithoutContract"`,
      )
    },
  )

  test('is er niemand, dan is er ook geen weg', () => {
    expect(htmlOf({ kind: 'number', value: 0 })).not.toContain('placedWithoutContract')
  })

  test('welke stappen niet in de tabel staan, en waarom, staat eronder', () => {
    const words = htmlOf({ kind: 'few' })
    expect(words).toContain('Wie op “Geplaatst” of “Switch in voorbereiding” staat')
    expect(words).toContain('“Overdracht” is geen regel van deze tabel')
  })
})

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CompareResult } from '@/components/scenario/compare-result'
import { forecastOf } from '@/components/scenario/forecast-of'
import { outcomeWords } from '@/components/scenario/forecast-phrases'
import type { Scenario } from '@/lib/domain/scenario'
import { scenarioWith } from '@/tests/support/scenarios'
import { tables } from '@/tests/support/subsidy-tables'

const placing = { persons: 10, hours: 31, startShare: 100, basis: 'persons' } as const
const shown = (changed: Partial<Scenario>) => forecastOf(scenarioWith({ ...placing, ...changed }), tables)
const asNow = shown({ numbers: [12, 12, null] })
const known = shown({ numbers: [12, 12, 14] })

describe('een jaar zonder aantal', () => {
  test('de kop noemt het laatste jaar dat te zeggen is, en waarom het ophoudt', () => {
    expect(outcomeWords(asNow)).toMatch(
      /^Eind 2027: 12 mensen, 12 plekken, tot het aantal: bereikt\. Vanaf 2028 is niet te zeggen/,
    )
    expect(outcomeWords(known)).toBe('Eind 2028: 14 mensen, 14 plekken, tot het aantal: bereikt.')
    expect(outcomeWords(shown({ numbers: [null] }))).toMatch(
      /^Begin december 2026: 10 mensen, .* niet te zeggen/,
    )
  })

  test('naast elkaar staat er geen getal in een jaar dat niet te zeggen is, en boven de tabellen waarom', () => {
    const both = [
      { name: 'Zoals nu', shown: asNow },
      { name: 'Sneller', shown: known },
    ] as const
    const page = renderToStaticMarkup(createElement(CompareResult, { both }))
    expect(page).toContain('“Zoals nu” houdt op: eind 2027. Vanaf 2028 is niet te zeggen')
    expect(page).not.toContain('“Sneller” houdt op')
    const [row] = /Personen, eind 2028.*?<\/tr>/s.exec(page) ?? []
    expect(row?.replaceAll(/<[^>]*>/g, '|')).toMatch(/niet te zeggen\|+14\|/)
  })
})

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CompareResult } from '@/components/scenario/compare-result'
import { ForecastResult } from '@/components/scenario/forecast-result'
import { forecastOf } from '@/lib/scenario/forecast-of'
import { outcomeWords, shorterWords } from '@/lib/scenario/forecast-phrases'
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
    const words = page.replaceAll(/<[^>]*>/g, '|').replaceAll(/\|+/g, '|')
    expect(words).toMatch(
      /Personen aan het werk\|.*?\|A\|.*?\|12\|niet te zeggen\|.*?B\|.*?\|14\|.*?Verschil\|.*?\|gelijk\|niet te zeggen/,
    )
  })

  test('het resultaat zegt dat het korter is dan gevraagd, en welke jaren leeg zijn', () => {
    const short = shown({ until: 2029, numbers: [12, 12, null, null] })
    expect(shorterWords(short)).toBe(
      'U kijkt vooruit tot en met eind 2029, maar alles hieronder stopt: eind 2027. Leeg is het aantal van 2028 en 2029.',
    )
    expect(renderToStaticMarkup(createElement(ForecastResult, { shown: short }))).toContain('alles hieronder stopt')
  }) // prettier-ignore
})

describe('twee scenario’s die op één punt verschillen', () => {
  const both = [
    { name: '25 uur', shown: shown({ hours: 25 }) },
    { name: '24 uur', shown: shown({ hours: 24 }) },
  ] as const
  const page = renderToStaticMarkup(createElement(CompareResult, { both }))
  const words = page.replaceAll(/<[^>]*>/g, '|').replaceAll(/\|+/g, '|')

  test('bij elk getal staat hoeveel het verschilt, en wat gelijk is staat apart', () => {
    expect(words).toMatch(/Contracturen gemiddeld \(uur per week\)\|25\|24\|−1\|/)
    expect(words).toMatch(/Plekken van 31 uur\|.*?Verschil\|−1 plek\|/)
    expect(words).toMatch(/Gelijk bij allebei \(\d+\)\|.*Loonwaarde gemiddeld \(%\): 60/)
    expect(words).toMatch(/1 van de \d+ aannames verschilt\./)
  })

  test('een gelijke aanname staat er één keer, wat verschilt bij elk van de twee', () => {
    const times = (words: string) => page.split(words).length - 1
    expect(times('Eén plek is 31 uur per week')).toBe(1)
    expect(times('gemiddeld 25 uur per week')).toBe(1)
    expect(times('gemiddeld 24 uur per week')).toBe(1)
    expect(page).toContain('Alleen bij B, “24 uur”')
  })
})

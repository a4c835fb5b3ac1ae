import { describe, expect, test } from 'vitest'
import type { HoursBand } from '@/lib/domain/hours-band'
import { openStates } from '@/lib/domain/states'
import { figureSpecs, shownFigures } from '@/lib/report/figures'
import { percentOf } from '@/lib/report/figure-rows'
import { whyCounted, whyNot, type WhyIdle } from '@/lib/report/why-counted'

const asked = { day: '2026-11-23', placeHours: 31, placeLimit: null }
const row = (hours: HoursBand | null, why: WhyIdle | null = null) => ({ hours, why })

describe('waarom iemand telt, of niet', () => {
  test.each([
    ['working', row({ above: 24, upTo: 32 }), 'Contract op 23-11-2026: 1 persoon, meer dan 24 tot en met 32 uur per week; 31 uur is een plek.'],
    ['started', row(null), 'Eerste werkdag valt in 2026.'],
    ['ended', row(null), 'Laatste werkdag valt in 2026.'],
    ['idle', row(null, 'unrecorded'), 'Geplaatst, maar er is geen contract vastgelegd.'],
    ['idle', row(null, 'later'), 'Geplaatst, maar het contract begint later.'],
    ['idle', row(null, 'over'), 'Geplaatst, maar het laatste contract is voorbij.'],
    ['idle', row(null, 'uncounted'), 'Het werk loopt door, maar telt niet meer als beschut werk.'],
    ['idle', row(null), 'Geplaatst, maar op 23-11-2026 zonder contract dat meetelt.'],
    ['gross', row(null), 'Staat op 23-11-2026 op de lijst.'],
    ['clean', row(null), 'Wacht op 23-11-2026, en is op tijd bevestigd.'],
    ['stale', row(null), 'Wacht op 23-11-2026, en is te lang niet bevestigd.'],
    ['state.toBePlaced', row(null), 'Staat op 23-11-2026 in deze stap. Telt niet mee in het aantal: er is nog geen plek.'],
    ['state.placed', row(null), 'Staat op 23-11-2026 in deze stap.'],
  ] as const)('%s van %o', (counted, of, words) => expect(whyCounted(counted, of, asked)).toBe(words)) // prettier-ignore

  test('geen cijfer noemt een andere dag dan die gevraagd is', () => {
    for (const { counted } of figureSpecs)
      expect(
        whyCounted(counted, row({ above: 24, upTo: 32 }), asked).replaceAll('23-11-2026', ''),
        counted,
      ).not.toMatch(/\d-\d/)
  })

  test('elke stap zonder werk zegt waarom die niet telt; wie geplaatst is, zegt het per contract', () => {
    const silent = openStates.filter((state) => whyNot[state] === null)
    expect(silent).toEqual(['placed', 'switchPreparing', 'handover'])
  })
})

describe('het deel van het aantal', () => {
  const duty = { basis: 'standardPlaces', ministerial: 40, local: null, persons: 19, hours: 458.8, standardPlaceHours: 31, extra: 0 } as const // prettier-ignore
  test('is wat gerealiseerd is tegen wat geldt, in dezelfde eenheid', () => {
    expect(percentOf(duty)).toBe(37)
    expect(percentOf({ ...duty, basis: 'persons' })).toBe(47.5)
    expect(percentOf({ ...duty, local: 80 })).toBe(18.5)
  })
  test('is er niet zonder aantal, zonder maat van een plek of bij een aantal van nul', () => {
    for (const unknown of [{ ministerial: null }, { standardPlaceHours: null }, { ministerial: 0 }])
      expect(percentOf({ ...duty, ...unknown })).toBeNull()
    expect(percentOf(null)).toBeNull()
  })
})

test('wie in een andere stap werkt, is niet uit te rekenen uit wie werkt, geplaatst is en niet telt', () => {
  const counts = { working: 22, idle: 6, 'state.placed': 25, 'state.switchPreparing': 0 } as const
  const shown = shownFigures(counts, 5)
  // 22 + 6 - 25: three people work in another step.
  expect(shown.idle).toEqual({ kind: 'kept' })
  expect(shown['state.placed']).toEqual({ kind: 'kept' })
  expect(shownFigures({ ...counts, 'state.placed': 28 }, 5).idle).toEqual({ kind: 'number', value: 6 })
})

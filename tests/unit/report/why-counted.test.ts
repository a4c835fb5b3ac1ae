import { describe, expect, test } from 'vitest'
import { openStates } from '@/lib/domain/states'
import { shownFigures } from '@/lib/report/figures'
import { percentOf } from '@/lib/report/figure-rows'
import { whyCounted, whyNot } from '@/lib/report/why-counted'

const asked = { day: '2026-11-23', placeHours: 31, placeLimit: null }
const row = (since: string, until: string | null, hours: string | null) => ({ since, until, hours })

describe('waarom iemand telt, of niet', () => {
  test.each([
    ['working', row('2026-01-05', null, '24.50'), 'Contract op 23-11-2026: 1 persoon, 24,5 uur, 0,79 plek.'],
    ['idle', row('2026-01-05', null, null), 'Geplaatst sinds 05-01-2026, maar er is geen contract vastgelegd.'],
    ['idle', row('2026-12-01', null, '20'), 'Het contract begint pas op 01-12-2026.'],
    ['idle', row('2026-01-05', '2026-10-31', '20'), 'Het laatste contract liep tot en met 31-10-2026.'],
    ['idle', row('2026-01-05', null, '20'), 'Het werk loopt door sinds 05-01-2026, maar telt niet meer als beschut werk.'],
    ['state.toBePlaced', row('2026-01-05', null, null), 'Staat sinds 05-01-2026 in deze stap. Telt niet mee in het aantal: er is nog geen plek.'],
    ['state.placed', row('2026-01-05', null, null), 'Staat sinds 05-01-2026 in deze stap.'],
  ] as const)('%s van %o', (counted, of, words) => expect(whyCounted(counted, of, asked)).toBe(words)) // prettier-ignore

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

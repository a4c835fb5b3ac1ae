import { describe, expect, test } from 'vitest'
import { refusedDays } from '@/components/waiting-list/refused-days'

describe('a day that was asked and cannot be shown', () => {
  test.each([
    ['31-02-2026', 'Deze dag bestaat niet.'],
    ['2026-02-31', 'Deze dag bestaat niet.'],
    ['morgen', 'Schrijf een dag als 23-11-2026.'],
    ['24-11-2026', 'Kies 23-11-2026 of een eerdere dag.'],
    ['2026-11-24', 'Kies 23-11-2026 of een eerdere dag.'],
  ])('%s stays in its box with why', (typed, why) => {
    expect(refusedDays({ dag: typed }, '2026-11-23')).toEqual({ dag: { typed, why } })
  })

  test('an empty box, a day that is shown and another word of the address are none', () => {
    expect(refusedDays({ dag: '', met: '1 nov 2026', rij: 'wachtlijst' }, '2026-11-23')).toEqual({})
    expect(refusedDays({ bekend: '01-12-2026' })).toEqual({})
    expect(refusedDays({ dag: ['31-02-2026', '1-1-2026'] })).toEqual({})
  })
})
